package dev.stackprint.aws.render;

import dev.stackprint.templates.Code;
import dev.stackprint.templates.Templates;

/** Code that constructs with a custom resource of the CDK's making have in common. */
public final class CustomResourceCode {

  private record View() {}

  private CustomResourceCode() {}

  /**
   * Returns the method {@code acknowledgeFunction()}, which says why the function is as it is that
   * the CDK makes for all custom resources of a stack.
   */
  public static Code acknowledgement() {
    return Templates.fragment(
        CustomResourceCode.class, "CustomResourceFunction.java.ftl", new View());
  }
}
