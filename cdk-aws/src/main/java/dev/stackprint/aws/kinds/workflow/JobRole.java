package dev.stackprint.aws.kinds.workflow;

import dev.stackprint.templates.Code;
import java.util.List;

/**
 * The role that a service takes to do the jobs that a step starts.
 *
 * @param service the service
 * @param resource the type of the jobs in their ARNs
 * @param grants statements that grant the role what jobs need, in the construct's code
 */
public record JobRole(String service, String resource, List<Code> grants) {

  /** Returns what the ARNs of the service's resources call it. */
  public String prefix() {
    return service.substring(0, service.indexOf('.'));
  }
}
