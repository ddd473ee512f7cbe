package dev.stackprint.aws.kinds.modelendpoint;

import dev.stackprint.blueprints.facts.AcceleratorKind;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.Image;
import dev.stackprint.blueprints.facts.OpenModel;
import dev.stackprint.blueprints.facts.SageMakerUse;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.sizing.Dtype;
import dev.stackprint.blueprints.sizing.Workload;
import dev.stackprint.rendering.placement.Host;
import dev.stackprint.rendering.placement.ModelPlacement;
import dev.stackprint.rendering.placement.PlacedModel;
import dev.stackprint.rendering.workflow.Answering;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * A batch transform job of SageMaker that has the LMI container answer the lines of a file.
 *
 * @param serve the properties that describe the model
 * @param region the Region
 */
public record TransformJob(Properties serve, String region) implements Host {

  /**
   * What machines boot. There are this one, with NVIDIA's driver 535, and one with 470, which is
   * taken if none is named: SageMaker API, TransformResources; it boots G4dn, G5, G6 and G6e, as
   * {@code dlc_utils.py} of autogluon-cloud has it. Read on 2026-11-22.
   */
  public static final String AMI = "al2-ami-sagemaker-batch-gpu-535";

  /** The tokens that a model's template may put around a prompt; an assumption. */
  private static final int TEMPLATE = 512;

  /** Returns the job of a batch inference. */
  public static TransformJob of(Component component, Plan plan) {
    return new TransformJob(
        component.properties().section("serve"), plan.settings().text("region"));
  }

  @Override
  public String title() {
    return "A batch transform job of SageMaker";
  }

  @Override
  public Optional<String> refusal(Shape shape) {
    if (shape.kind() != AcceleratorKind.GPU) {
      return Optional.of("the LMI container runs on GPUs");
    }
    if (!shape.sageMaker().contains(SageMakerUse.TRANSFORM)) {
      return Optional.of("SageMaker does not offer it for batch transform jobs");
    }
    return image().isEmpty()
        ? Optional.of("an LMI container for its driver is in no registry of " + region)
        : Optional.empty();
  }

  @Override
  public Optional<String> refusal(Shape shape, Workload workload) {
    if (workload.weights() == Dtype.INT8 && weights().isEmpty()) {
      return Optional.of("vLLM makes no int8 of weights while it loads them");
    }
    return refusal(shape)
        .or(
            () ->
                LmiContainer.refusal(
                    model(),
                    weights().isPresent(),
                    serve.optionalInteger("tensor-parallel"),
                    shape,
                    workload));
  }

  private OpenModel model() {
    return Facts.load().openModels().find(serve.text("model")).orElseThrow();
  }

  /** Returns the store of weights of one's own. */
  public Optional<Component> weights() {
    return serve.optionalReference("weights");
  }

  /** Returns the name of the secret that holds the token of Hugging Face. */
  public Optional<String> tokenSecret() {
    return weights().isPresent() ? Optional.empty() : serve.optionalText("token-secret");
  }

  /**
   * Returns the newest container that runs with the driver: those of CUDA 12 bring what they need
   * beyond it. Source: {@code serving/docker/lmi.Dockerfile} of djl-serving, read on 2026-11-22.
   */
  public Optional<Image> image() {
    return Facts.load().images().newestIn("djl-lmi", region, each -> each.tag().contains("-cu12"));
  }

  /**
   * Returns the most tokens that a request and its answer may have together. A request that has
   * more fails the file, so it is as many as the model takes, and half of what there is memory for.
   */
  public int longest() {
    int context = ModelPlacement.context(serve);
    long half = (long) context * serve.integer("concurrency") / 2;
    return (int) Math.max(context, Math.min(model().context(), half));
  }

  /**
   * Returns the bytes that a prompt may have so that it is sure to fit: a token is a byte or more.
   */
  public int room(Answering answering) {
    return longest()
        - answering.maximumTokens()
        - answering.instruction().orElse("").getBytes(StandardCharsets.UTF_8).length
        - TEMPLATE;
  }

  /**
   * Returns the environment of the container.
   *
   * @param bucket the expression of the bucket's name that has weights of one's own
   */
  public Map<String, Code> environment(PlacedModel placed, Optional<Code> bucket) {
    Map<String, Code> environment = LmiContainer.settings(placed, weights().isPresent(), longest());
    // Answers may be long, and come when they are whole; what is late fails the file.
    environment.put("PREDICT_TIMEOUT", JavaCode.string("3600"));
    environment.put("SERVING_CHUNKED_READ_TIMEOUT", JavaCode.string("3600"));
    environment.put(
        "HF_MODEL_ID",
        bucket
            .map(
                name ->
                    JavaCode.concat(
                        JavaCode.string("s3://"),
                        name,
                        JavaCode.string("/" + serve.text("weights-path"))))
            .orElseGet(() -> JavaCode.string(placed.model().id())));
    tokenSecret()
        .ifPresent(
            secret ->
                environment.put(
                    "HF_TOKEN",
                    Code.java("SecretValue.secretsManager(")
                        .then(JavaCode.string(secret))
                        .then(Code.java(").unsafeUnwrap()"))));
    return environment;
  }
}
