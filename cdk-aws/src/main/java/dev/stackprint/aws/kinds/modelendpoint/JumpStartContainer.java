package dev.stackprint.aws.kinds.modelendpoint;

import dev.stackprint.blueprints.facts.Image;
import dev.stackprint.blueprints.facts.JumpStartModel;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.sizing.Dtype;
import dev.stackprint.blueprints.sizing.Workload;
import dev.stackprint.rendering.placement.PlacedModel;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The container that JumpStart serves a model with: LMI, or Hugging Face's Text Generation
 * Inference. It is told what JumpStart tells it, but for what depends on the machine and on what
 * the model has to hold. Variables of the latter: its launcher's reference and {@code
 * sagemaker-entrypoint.sh}, read on 2026-11-22.
 *
 * @param model what JumpStart deploys
 */
record JumpStartContainer(JumpStartModel model) implements ServingContainer {

  @Override
  public String title() {
    return "JumpStart's container";
  }

  @Override
  public Optional<Image> image(String region) {
    return Optional.of(model.image()).filter(image -> image.accounts().containsKey(region));
  }

  @Override
  public Optional<String> refusal(Endpoint endpoint, Shape shape, Workload workload) {
    return model.shapes().contains(shape.name())
        ? Optional.empty()
        : Optional.of("JumpStart does not deploy " + model.id() + " on it");
  }

  @Override
  public Map<String, Code> environment(Endpoint endpoint, PlacedModel placed) {
    Map<String, String> environment = new TreeMap<>(model.environment());
    if (isLmi()) {
      tellLmi(environment, placed);
    } else {
      tellTextGenerationInference(environment, placed);
    }
    Map<String, Code> code = new TreeMap<>();
    environment.forEach((name, value) -> code.put(name, JavaCode.string(value)));
    return code;
  }

  private boolean isLmi() {
    return model.repository().equals("djl-inference");
  }

  private static void tellLmi(Map<String, String> environment, PlacedModel placed) {
    Workload workload = placed.workload();
    put(environment, "OPTION_MAX_MODEL_LEN", workload.context());
    put(environment, "OPTION_MAX_ROLLING_BATCH_SIZE", workload.concurrency());
    put(environment, "OPTION_MODEL_LOADING_TIMEOUT", 3600);
    put(environment, "OPTION_TENSOR_PARALLEL_DEGREE", placed.degree());
  }

  private static void tellTextGenerationInference(
      Map<String, String> environment, PlacedModel placed) {
    // JumpStart has the variables of both containers for some models, and the shards of its
    // machine.
    environment.keySet().removeIf(name -> name.startsWith("OPTION_") || name.equals("NUM_SHARD"));
    int context = placed.workload().context();
    put(environment, "MAX_BATCH_PREFILL_TOKENS", context - 1);
    put(environment, "MAX_INPUT_LENGTH", context - 1);
    put(environment, "MAX_TOTAL_TOKENS", context);
    // Before 3.0 it takes chats where SageMaker calls it only if told so; later it knows no such
    // variable.
    put(environment, "MESSAGES_API_ENABLED", true);
    put(environment, "SM_NUM_GPUS", placed.degree());
    if (placed.workload().weights() == Dtype.BF16) {
      put(environment, "DTYPE", "bfloat16");
    }
  }

  private static void put(Map<String, String> environment, String name, Object value) {
    environment.put(name, String.valueOf(value));
  }
}
