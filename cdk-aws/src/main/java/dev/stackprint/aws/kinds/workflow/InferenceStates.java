package dev.stackprint.aws.kinds.workflow;

import dev.stackprint.aws.kinds.foundationmodel.FoundationModelKind;
import dev.stackprint.aws.kinds.objectstore.ObjectStoreKind;
import dev.stackprint.aws.statemachine.LambdaFunction;
import dev.stackprint.aws.statemachine.Retries;
import dev.stackprint.rendering.workflow.Inference;
import dev.stackprint.rendering.workflow.Workflow;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import dev.stackprint.templates.Templates;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Has a model answer prompts: a function, a batch inference job of Bedrock, and a function.
 *
 * @param asked what the blueprint asks for
 * @param timeout how long the job may take
 */
record InferenceStates(Inference.Managed asked, Duration timeout) implements States {

  /**
   * The fewest requests of a job; a quota for each model, which is 100 for those that the console
   * of Service Quotas lists. Source: docs.aws.amazon.com/bedrock/latest/userguide/quotas.html.
   */
  private static final int LEAST = 100;

  /** What Bedrock takes as a job's time limit, in hours. */
  private static final long SHORTEST = 24;

  private static final long LONGEST = 168;

  /** Who takes the role of jobs. */
  static final String SERVICE = "bedrock.amazonaws.com";

  /** The role of jobs, in the construct's code. */
  private static final Code ROLE = Code.java("jobRole");

  private static final int MINUTES = 15;
  private static final int MEMORY = 2048;

  /** What the template prints. */
  record View(
      Place p,
      int least,
      String model,
      String role,
      long hours,
      long seconds,
      Code retryBusy,
      String prepareFunction,
      String collectFunction) {}

  @Override
  public String firstState() {
    return "prepare";
  }

  @Override
  public Code states(Place place) {
    return Templates.fragment(
        InferenceStates.class,
        "Inference.asl.json.ftl",
        new View(
            place,
            LEAST,
            "${Model}",
            "${JobRole}",
            // The machine itself stops a job that takes longer; this is for jobs that it lost sight
            // of.
            Math.max(SHORTEST, Math.min(timeout.toHours() + 1, LONGEST)),
            timeout.toSeconds(),
            Retries.busy("Bedrock.ServiceQuotaExceededException", "Bedrock.ThrottlingException"),
            "${PrepareFunction}",
            "${CollectFunction}"));
  }

  @Override
  public void wire(Wiring wiring) {
    Workflow workflow = wiring.workflow();
    wireFunctions(wiring);
    wiring.substitute("Model", wiring.context().call(asked.model(), FoundationModelKind.MODEL_ID));
    wiring.substitute("JobRole", JavaCode.call(ROLE, "getRoleArn"));
    wiring.job(
        new JobRole(
            SERVICE,
            "model-invocation-job",
            List.of(
                wiring.context().call(asked.model(), FoundationModelKind.GRANT_INVOKE, ROLE),
                wiring
                    .context()
                    .call(
                        workflow.results(),
                        ObjectStoreKind.GRANT_READ,
                        ROLE,
                        JavaCode.string(Wiring.FOLDER)),
                wiring.writesResults(ROLE))));
    wiring.grant(
        wiring
            .context()
            .call(asked.model(), FoundationModelKind.GRANT_BATCH, Wiring.STATE_MACHINE));
    wiring.permit(
        "Jobs can be named only once they exist.",
        wiring.arn("bedrock", JavaCode.string("model-invocation-job/*")),
        "bedrock:CreateModelInvocationJob",
        "bedrock:GetModelInvocationJob",
        "bedrock:StopModelInvocationJob");
  }

  /** Adds the functions before and after a job. */
  static void wireFunctions(Wiring wiring) {
    Map<String, Code> environment = new TreeMap<>(Map.of("RESULTS_BUCKET", wiring.resultsBucket()));
    Code prepare = LambdaFunction.variableOf("Prepare");
    wiring.function(
        new LambdaFunction(
            "Prepare",
            "prepare",
            MINUTES,
            MEMORY,
            environment,
            List.of(wiring.readsSource(prepare), wiring.writesResults(prepare))));
    Code collect = LambdaFunction.variableOf("Collect");
    wiring.function(
        new LambdaFunction(
            "Collect",
            "collect",
            MINUTES,
            MEMORY,
            environment,
            List.of(wiring.readsDocuments(collect, false).get(0), wiring.writesResults(collect))));
  }
}
