package dev.stackprint.aws.kinds.workflow;

import dev.stackprint.blueprints.facts.Image;
import dev.stackprint.templates.Code;
import java.util.List;
import java.util.Map;

/**
 * The model of transform jobs, in the construct's code.
 *
 * @param image the image of the container
 * @param region the Region
 * @param environment the container's environment: names to string expressions
 * @param grants statements that grant the role of jobs what these need
 */
public record TransformCode(
    Image image, String region, Map<String, Code> environment, List<Code> grants) {

  /** Returns the beginning of the image's address. */
  public String registry() {
    String uri = image.uri(region).orElseThrow();
    return uri.substring(0, uri.indexOf('/') + 1);
  }

  /** Returns the repository of the image. */
  public String repository() {
    return image.repository();
  }

  /** Returns the tag of the image. */
  public String tag() {
    return image.tag();
  }

  /** Returns the account of the registry. */
  public String account() {
    return image.accounts().get(region);
  }
}
