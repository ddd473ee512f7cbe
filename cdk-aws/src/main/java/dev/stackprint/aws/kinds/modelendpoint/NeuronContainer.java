package dev.stackprint.aws.kinds.modelendpoint;

import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.Image;
import dev.stackprint.blueprints.facts.OpenModel;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.sizing.Dtype;
import dev.stackprint.blueprints.sizing.Workload;
import dev.stackprint.rendering.placement.PlacedModel;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Hugging Face's container with vLLM for Inferentia2 and Trainium. Its variables {@code SM_ON_X}
 * become the options of {@code optimum-cli neuron serve}: optimum-neuron 0.4.1, {@code
 * docker/vllm/entrypoint.sh} and {@code optimum/commands/neuron/serve.py}, read on 2026-11-22.
 */
record NeuronContainer() implements ServingContainer {

  /**
   * The architectures that it implements, of those in the facts: {@code
   * optimum/neuron/models/inference} of optimum-neuron 0.4.1.
   */
  private static final Set<String> IMPLEMENTED =
      Set.of("llama", "mixtral", "phi3", "qwen2", "qwen3", "qwen3_moe");

  @Override
  public String title() {
    return "Hugging Face's container for Neuron";
  }

  @Override
  public Optional<Image> image(String region) {
    return Facts.load().images().newestIn("huggingface-vllm-neuronx", region);
  }

  @Override
  public Optional<String> refusal(Endpoint endpoint, Shape shape, Workload workload) {
    if (shape.accelerator().equals("Trainium2")) {
      // optimum-neuron, docs/source/guides/vllm_plugin.mdx, read on 2026-11-22.
      return Optional.of(title() + " does not serve on Trainium2");
    }
    if (workload.weights() != Dtype.BF16) {
      return Optional.of(title() + " serves weights in bf16 only");
    }
    if (!implemented(endpoint.model())) {
      return Optional.of(title() + " does not implement " + endpoint.model().name());
    }
    if (!loads(shape, endpoint.model())) {
      return Optional.of("its machine has too little memory to load " + endpoint.model().name());
    }
    if (endpoint.minimum() == 0 && !endpoint.asynchronous()) {
      return Optional.of(
          "on it no copy at all is for `mode: asynchronous` only, and for one that answers at once"
              + " on GPUs");
    }
    return Optional.empty();
  }

  /**
   * The weights are taken apart in the memory of the machine ({@code
   * backend/modules/checkpoint.py}). No source says how much that needs: half as much again as they
   * are is an assumption.
   */
  private static boolean loads(Shape shape, OpenModel model) {
    return shape.hostMemory().isEmpty()
        || 2 * shape.hostMemory().getAsLong() >= 3 * Dtype.BF16.bytes() * model.parameters();
  }

  private static boolean implemented(OpenModel model) {
    return IMPLEMENTED.contains(model.architecture());
  }

  @Override
  public Map<String, Code> environment(Endpoint endpoint, PlacedModel placed) {
    Map<String, Code> environment = new TreeMap<>();
    // Without a value it becomes a flag: compile what Hugging Face does not keep compiled.
    environment.put("SM_ON_ALLOW_NON_CACHED_MODEL", JavaCode.string(""));
    environment.put("SM_ON_BATCH_SIZE", text(placed.workload().concurrency()));
    environment.put("SM_ON_SEQUENCE_LENGTH", text(placed.workload().context()));
    environment.put("SM_ON_TENSOR_PARALLEL_SIZE", text(placed.degree()));
    environment.put(
        "SM_ON_MODEL", text(endpoint.weights().isPresent() ? WEIGHTS : placed.model().id()));
    if (endpoint.weights().isPresent()) {
      // By this name it looks for what is compiled already.
      environment.put("SM_ON_SERVED_MODEL_NAME", text(placed.model().id()));
    }
    return environment;
  }

  private static Code text(Object value) {
    return JavaCode.string(String.valueOf(value));
  }
}
