package dev.stackprint.aws.project;

import dev.stackprint.aws.render.IdleCost;
import dev.stackprint.templates.Code;
import java.util.List;

/**
 * What {@code README.md.ftl} prints.
 *
 * @param name the blueprint's name
 * @param description what it is for; "" if the blueprint does not say
 * @param stackName the stack's name
 * @param region the region deployed to
 * @param diagram the components and their references as a Mermaid flowchart
 * @param components what is deployed
 * @param outputs what the stack prints
 * @param steps what is left to do once deployed
 * @param idleCosts what bills while nobody uses it
 */
record ReadmeView(
    String name,
    String description,
    Code stackName,
    String region,
    Code diagram,
    List<Row> components,
    List<Output> outputs,
    List<Code> steps,
    List<IdleCost> idleCosts) {

  /**
   * A component.
   *
   * @param className its construct's class
   * @param summary what it is
   * @param origin where the blueprint has it
   */
  record Row(Code className, String summary, String origin) {}

  /**
   * An output.
   *
   * @param name its name
   * @param description what it is
   */
  record Output(Code name, String description) {}
}
