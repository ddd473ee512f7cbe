package dev.stackprint.aws.project;

import dev.stackprint.rendering.Creation;
import dev.stackprint.templates.Code;
import java.util.List;

/**
 * What {@code Stack.java.ftl} prints.
 *
 * @param packageName the package
 * @param className the stack's class
 * @param summary what it deploys, for its Javadoc
 * @param constructs the constructs in plan order
 * @param outputs what the stack prints once deployed
 * @param zonesByNumber whether the CDK would ask the account which zones it has, unless told
 */
record StackView(
    Code packageName,
    Code className,
    Code summary,
    List<Creation> constructs,
    List<OutputView> outputs,
    boolean zonesByNumber) {

  /**
   * One output.
   *
   * @param name its id
   * @param description what it is
   * @param value its value
   */
  record OutputView(Code name, String description, Code value) {}
}
