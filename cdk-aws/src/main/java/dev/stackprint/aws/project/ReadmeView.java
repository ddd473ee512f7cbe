package dev.stackprint.aws.project;

import dev.stackprint.rendering.IdleCost;
import dev.stackprint.templates.Code;
import java.util.List;

/**
 * What {@code README.md.ftl} prints.
 *
 * @param name the blueprint's name
 * @param description what it is for; "" if the blueprint does not say
 * @param stackName the stack's name
 * @param stackId the same as it stands in a command
 * @param regionId the region as it stands in a command
 * @param region the region deployed to
 * @param diagram the components and their references as a Mermaid flowchart
 * @param components what is deployed
 * @param outputs what the stack prints
 * @param steps what is left to do once deployed
 * @param idleCosts what bills while nobody uses it
 * @param priceSources links to where the prices were read
 * @param retained what stays when the stack is deleted
 * @param emptied what the logical ids of buckets begin with that have to be empty by then
 * @param deletions how to delete what stays
 */
record ReadmeView(
    String name,
    String description,
    Code stackName,
    Code stackId,
    Code regionId,
    String region,
    Code diagram,
    List<Row> components,
    List<Output> outputs,
    List<Code> steps,
    List<IdleCost> idleCosts,
    List<Code> priceSources,
    List<Kept> retained,
    List<Code> emptied,
    List<Code> deletions) {

  /**
   * A component.
   *
   * @param className its construct's class
   * @param summary what it is
   * @param origin where the blueprint has it
   */
  record Row(Code className, String summary, String origin) {}

  /**
   * A resource that stays.
   *
   * @param id what its logical id begins with
   * @param type what it is
   * @param what what it holds
   */
  record Kept(Code id, String type, String what) {}

  /**
   * An output.
   *
   * @param name its name
   * @param description what it is
   */
  record Output(Code name, String description) {}
}
