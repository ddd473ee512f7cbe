package dev.stackprint.gcp.project;

import dev.stackprint.rendering.IdleCost;
import dev.stackprint.templates.Code;
import java.util.List;
import java.util.Optional;

/**
 * What {@code README.md.ftl} prints.
 *
 * @param name the blueprint's name
 * @param description what it is for; "" if the blueprint does not say
 * @param project the id of the Google Cloud project, if the blueprint names one
 * @param region the region deployed to
 * @param providerVersion the version of Pulumi's plugin for Google Cloud, which needs no escaping
 * @param diagram the components and their references as a Mermaid flowchart
 * @param components what is deployed
 * @param outputs what the stack exports
 * @param steps what is left to do once deployed
 * @param idleCosts what bills while nobody uses it
 * @param priceSources links to where the prices were read
 * @param retained what stays when the stack is destroyed
 * @param emptied the names of buckets that have to be empty by then
 * @param deletions how to delete what stays
 */
record ReadmeView(
    String name,
    String description,
    Optional<String> project,
    String region,
    Code providerVersion,
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
   * @param className its class
   * @param summary what it is
   * @param origin where the blueprint has it
   */
  record Row(Code className, String summary, String origin) {}

  /**
   * A resource that stays.
   *
   * @param id its name in Pulumi
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
