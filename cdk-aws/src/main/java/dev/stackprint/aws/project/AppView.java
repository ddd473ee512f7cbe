package dev.stackprint.aws.project;

import dev.stackprint.templates.Code;
import java.util.List;
import java.util.Optional;

/**
 * What {@code App.java.ftl} prints.
 *
 * @param packageName the package
 * @param className the app's class
 * @param stackClass the stack's class
 * @param stackName the stack's name
 * @param description the stack's description in CloudFormation
 * @param region the region deployed to
 * @param account the account deployed to, if the blueprint names one
 * @param tags the tags of every resource
 */
record AppView(
    Code packageName,
    Code className,
    Code stackClass,
    String stackName,
    String description,
    String region,
    Optional<String> account,
    List<Tag> tags) {

  /**
   * A tag.
   *
   * @param key its key
   * @param value its value
   */
  record Tag(String key, String value) {}
}
