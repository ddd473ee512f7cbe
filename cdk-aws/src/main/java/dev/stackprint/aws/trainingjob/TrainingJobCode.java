package dev.stackprint.aws.trainingjob;

import dev.stackprint.blueprints.plan.Component;
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

  /** Longest of what a job's name begins with: a hash and the number of the attempt follow. */
  private static final int LONGEST_PREFIX = 40;

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

  /** Returns what the names of a component's jobs begin with. */
  public static String prefix(Component component) {
    String id = component.id();
    String prefix = id.substring(0, Math.min(id.length(), LONGEST_PREFIX));
    return prefix.endsWith("-") ? prefix.substring(0, prefix.length() - 1) : prefix;
  }

  private static Code java(String template, View view) {
    return Templates.fragment(TrainingJobCode.class, template + ".java.ftl", view);
  }
}
