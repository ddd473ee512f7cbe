package dev.stackprint.gcp.kinds.mlpipeline;

import dev.stackprint.gcp.render.ComponentHeader;
import dev.stackprint.templates.Code;
import java.util.List;
import java.util.Optional;

/**
 * What the templates of a pipeline print.
 *
 * @param c what every component begins with
 * @param file where the definition lies
 * @param steps the names of the steps
 * @param runnerId the id of the account that steps run as
 * @param starterId the id of the account that starts the pipeline
 * @param roleId the id of the role that starts it
 * @param store the expression of the name of the bucket
 * @param parameters what the pipeline is told when it is started
 * @param grants calls that let the runner use what the steps refer to
 * @param key the expression of the key, if there is one of its own
 * @param cron when it runs
 * @param timeZone the time zone that it is in
 * @param paused whether it runs only when somebody starts it
 */
record MlPipelineView(
    ComponentHeader c,
    String file,
    List<String> steps,
    String runnerId,
    String starterId,
    String roleId,
    Code store,
    List<Parameter> parameters,
    List<Code> grants,
    Optional<Code> key,
    String cron,
    String timeZone,
    boolean paused) {

  /**
   * A parameter of the pipeline.
   *
   * @param name its name
   * @param before what comes before what is known once deployed
   * @param value the expression of that
   * @param after what comes after it
   */
  record Parameter(String name, String before, Code value, String after) {}
}
