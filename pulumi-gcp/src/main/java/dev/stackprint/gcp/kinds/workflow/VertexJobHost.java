package dev.stackprint.gcp.kinds.workflow;

import dev.stackprint.blueprints.facts.AcceleratorKind;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.OpenModel;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.sizing.Workload;
import dev.stackprint.gcp.vertex.VertexMachine;
import dev.stackprint.rendering.placement.Host;
import dev.stackprint.rendering.placement.OnlineQuantization;
import java.util.Optional;

/**
 * A custom job of Vertex AI that runs vLLM over a file, as Model Garden publishes it for GPUs.
 *
 * @param model the model
 * @param degree over how many devices it is spread, if the blueprint says so
 */
public record VertexJobHost(OpenModel model, Optional<Integer> degree) implements Host {

  /** Returns what a batch inference runs in that has a model in {@code serve}. */
  public static VertexJobHost of(Component component) {
    Properties properties = component.properties().section("serve");
    return new VertexJobHost(
        Facts.load().openModels().find(properties.text("model")).orElseThrow(),
        properties.optionalInteger("tensor-parallel"));
  }

  @Override
  public String title() {
    return "A batch inference on Vertex AI";
  }

  @Override
  public Optional<String> refusal(Shape shape) {
    if (shape.kind() != AcceleratorKind.GPU) {
      return Optional.of("vLLM is published for batches on GPUs");
    }
    return VertexMachine.gpuOf(shape).isEmpty()
        ? Optional.of("Vertex AI does not offer it for custom jobs")
        : Optional.empty();
  }

  @Override
  public Optional<String> refusal(Shape shape, Workload workload) {
    return refusal(shape).or(() -> refusalOfWeights(shape, workload));
  }

  private Optional<String> refusalOfWeights(Shape shape, Workload workload) {
    return switch (workload.weights()) {
      case BF16 -> Optional.empty();
      case MXFP4 ->
          Optional.of("vLLM, as Model Garden publishes it, is older than models in mxfp4");
      case INT8 -> Optional.of("vLLM makes no int8 of weights while it loads them");
      case FP8 ->
          OnlineQuantization.holdsBefore(model, workload, shape, degree)
              ? Optional.empty()
              : Optional.of(
                  "vLLM loads the weights in bf16 before it makes fp8 of them, and its devices do"
                      + " not hold them so");
    };
  }
}
