package dev.stackprint.aws.kinds.workflow;

import dev.stackprint.aws.kinds.modelendpoint.TransformJob;
import dev.stackprint.aws.kinds.objectstore.ObjectStoreKind;
import dev.stackprint.aws.statemachine.Retries;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.rendering.placement.PlacedModel;
import dev.stackprint.rendering.workflow.Inference;
import dev.stackprint.rendering.workflow.ServedInferenceCheck;
import dev.stackprint.rendering.workflow.Workflow;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import dev.stackprint.templates.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Has a model with open weights answer prompts: a function, a batch transform job of SageMaker, and
 * a function.
 *
 * @param asked what the blueprint asks for
 * @param workflow the workflow
 */
record TransformStates(Inference.Served asked, Workflow workflow) implements States {

  /** The role of jobs, in the construct's code. */
  private static final Code ROLE = Code.java("jobRole");

  /** Requests at the same time, times the megabytes of each, are this at most. */
  private static final int MOST_REQUESTS = 100;

  /** What the template prints. */
  record View(
      Place p,
      String model,
      boolean key,
      String resultsKey,
      String instanceType,
      String ami,
      int concurrency,
      int megabytes,
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
    int concurrency = Math.min(MOST_REQUESTS, asked.model().integer("concurrency"));
    return Templates.fragment(
        TransformStates.class,
        "Transform.asl.json.ftl",
        new View(
            place,
            "${Model}",
            hasKey(),
            "${ResultsKey}",
            "${InstanceType}",
            TransformJob.AMI,
            concurrency,
            Math.min(6, MOST_REQUESTS / concurrency),
            workflow.timeout().toSeconds(),
            Retries.busy(
                "SageMaker.ResourceLimitExceededException", "SageMaker.ThrottlingException"),
            "${PrepareFunction}",
            "${CollectFunction}"));
  }

  private boolean hasKey() {
    return workflow.results().properties().has("key");
  }

  /** Returns what the functions have to know of the model, besides how it answers. */
  static Map<String, Object> settings(Inference.Served asked) {
    return Map.of("room", new TransformJob(asked.model(), "").room(asked.answering()));
  }

  @Override
  public void wire(Wiring wiring) {
    InferenceStates.wireFunctions(wiring);
    Component component = workflow.component();
    TransformJob job = TransformJob.of(component, wiring.context().plan());
    PlacedModel placed =
        ServedInferenceCheck.placement(component, wiring.context().plan(), job).placed();
    wiring.substitute("Model", Code.java("model.getAttrModelName()"));
    wiring.substitute("InstanceType", JavaCode.string("ml." + placed.shape().name()));
    if (hasKey()) {
      wiring.substituteResultsKey();
    }
    Optional<Code> bucket = job.weights().map(wiring::name);
    wiring.transform(
        new TransformCode(
            job.image().orElseThrow(),
            job.region(),
            job.environment(placed, bucket),
            grants(wiring, job)));
    wiring.permit(
        "Jobs can be named only once they exist.",
        wiring.arn("sagemaker", JavaCode.string("transform-job/" + Inference.ANSWERS + "-*")),
        "sagemaker:CreateTransformJob",
        "sagemaker:DescribeTransformJob",
        "sagemaker:StopTransformJob");
  }

  private List<Code> grants(Wiring wiring, TransformJob job) {
    Properties model = asked.model();
    List<Code> grants = new ArrayList<>();
    grants.add(reads(wiring, workflow.results(), Wiring.FOLDER));
    grants.add(wiring.writesResults(ROLE));
    job.weights().ifPresent(store -> grants.add(reads(wiring, store, model.text("weights-path"))));
    grants.add(
        wiring.allow(
            ROLE,
            "SageMaker names the streams of jobs.",
            wiring.arn("logs", JavaCode.string("log-group:/aws/sagemaker/TransformJobs:*")),
            "logs:CreateLogGroup",
            "logs:CreateLogStream",
            "logs:DescribeLogStreams",
            "logs:PutLogEvents"));
    grants.add(
        wiring.allow(
            ROLE,
            "No resource can be named for ECR's tokens.",
            JavaCode.string("*"),
            "ecr:GetAuthorizationToken"));
    return grants;
  }

  private static Code reads(Wiring wiring, Component store, String folder) {
    return wiring.context().call(store, ObjectStoreKind.GRANT_READ, ROLE, JavaCode.string(folder));
  }
}
