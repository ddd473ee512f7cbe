package dev.stackprint.aws.kinds.modelendpoint;

import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.Image;
import dev.stackprint.blueprints.facts.OpenModel;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.sizing.Dtype;
import dev.stackprint.blueprints.sizing.Workload;
import dev.stackprint.rendering.placement.OnlineQuantization;
import dev.stackprint.rendering.placement.PlacedModel;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * AWS's Large Model Inference container with vLLM, for GPUs. Its variables: DJL Serving, user guide
 * of the vLLM engine, and the announcement of LMI 15 for {@code OPTION_ASYNC_MODE} and the entry
 * point, read on 2026-11-22.
 */
record LmiContainer() implements ServingContainer {

  @Override
  public String title() {
    return "The LMI container";
  }

  @Override
  public Optional<Image> image(String region) {
    return Facts.load()
        .images()
        .newestIn("djl-lmi", region, image -> image.tag().contains("-cu13"));
  }

  @Override
  public Optional<String> refusal(Endpoint endpoint, Shape shape, Workload workload) {
    return refusal(
        endpoint.model(), endpoint.weights().isPresent(), endpoint.degree(), shape, workload);
  }

  /** Returns why vLLM does not run a model on a shape; empty if it does. */
  static Optional<String> refusal(
      OpenModel model,
      boolean ownWeights,
      Optional<Integer> degree,
      Shape shape,
      Workload workload) {
    if (workload.weights() == Dtype.INT8 && isBlackwell(shape)) {
      // docs.vllm.ai, INT8 W8A8: not on compute capability 10.0 and more; read on 2026-11-22.
      return Optional.of("vLLM does not compute in int8 on GPUs of the Blackwell generation");
    }
    if (workload.weights() == Dtype.FP8
        && !ownWeights
        && !OnlineQuantization.holdsBefore(model, workload, shape, degree)) {
      return Optional.of(
          "vLLM loads the weights in bf16 before it makes fp8 of them, and its devices do not hold"
              + " them so");
    }
    return Optional.empty();
  }

  private static boolean isBlackwell(Shape shape) {
    return Stream.of("B200", "B300", "GB", "RTX PRO").anyMatch(shape.accelerator()::startsWith);
  }

  @Override
  public Map<String, Code> environment(Endpoint endpoint, PlacedModel placed) {
    boolean ownWeights = endpoint.weights().isPresent();
    Map<String, Code> environment = settings(placed, ownWeights, placed.workload().context());
    put(environment, "HF_MODEL_ID", ownWeights ? WEIGHTS : placed.model().id());
    return environment;
  }

  /**
   * Returns its environment, but for the model's place.
   *
   * @param ownWeights whether the weights are not those from Hugging Face
   * @param longest the most tokens of a request and its answer together
   */
  static Map<String, Code> settings(PlacedModel placed, boolean ownWeights, int longest) {
    Map<String, Code> environment = new TreeMap<>();
    put(environment, "OPTION_ASYNC_MODE", "true");
    put(environment, "OPTION_DTYPE", "bf16");
    put(environment, "OPTION_ENTRYPOINT", "djl_python.lmi_vllm.vllm_async_service");
    put(environment, "OPTION_MAX_MODEL_LEN", longest);
    put(environment, "OPTION_MAX_ROLLING_BATCH_SIZE", placed.workload().concurrency());
    put(environment, "OPTION_MODEL_LOADING_TIMEOUT", 3600);
    put(environment, "OPTION_ROLLING_BATCH", "disable");
    put(environment, "OPTION_TENSOR_PARALLEL_DEGREE", placed.degree());
    put(environment, "OPTION_TRUST_REMOTE_CODE", "false");
    // What fails to start ends the container, so that a deployment fails at once.
    put(environment, "SERVING_FAIL_FAST", "true");
    if (placed.quantizes(ownWeights)) {
      put(environment, "OPTION_QUANTIZE", "fp8");
    }
    return environment;
  }

  private static void put(Map<String, Code> environment, String name, Object value) {
    environment.put(name, JavaCode.string(String.valueOf(value)));
  }
}
