package dev.stackprint.aws.trainingjob;

import dev.stackprint.templates.Code;
import dev.stackprint.templates.Templates;

/**
 * Methods of a construct whose state machine, in the field {@code stateMachine}, starts training
 * jobs. They call {@code allow} and {@code arn} of a state machine's construct.
 *
 * @param role {@code jobRole()}: the role of the machines
 * @param machines {@code machines(network)}: their security group
 * @param rights {@code allowTraining(role)}: what the state machine may do
 */
public record TrainingJobCode(Code role, Code machines, Code rights) {

  private record View(TrainingImage image, boolean network, String prefix) {}

  /**
   * Returns the methods.
   *
   * @param image what the machines run
   * @param network whether they are in a network
   * @param prefix what the names of the jobs begin with
   */
  public static TrainingJobCode of(TrainingImage image, boolean network, String prefix) {
    View view = new View(image, network, prefix);
    return new TrainingJobCode(
        java("JobRole", view), java("Machines", view), java("AllowTraining", view));
  }

  private static Code java(String template, View view) {
    return Templates.fragment(TrainingJobCode.class, template + ".java.ftl", view);
  }
}
