package dev.stackprint.rendering.node;

import dev.stackprint.blueprints.facts.AcceleratorKind;
import dev.stackprint.blueprints.facts.Capacity;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.ModelServer;
import dev.stackprint.blueprints.facts.OpenModel;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.sizing.Dtype;
import dev.stackprint.blueprints.sizing.Workload;
import dev.stackprint.rendering.placement.Host;
import java.util.Optional;
import java.util.Set;

/**
 * A machine of one's own, which may serve a model.
 *
 * @param capacity how it is had
 * @param model the model that it serves, if it does
 */
record NodeHost(Capacity capacity, Optional<OpenModel> model) implements Host {

  /** What can be had of a shape of which no source says how it can be. */
  private static final Set<Capacity> ANYWHERE = Set.of(Capacity.ON_DEMAND, Capacity.SPOT);

  private static final long BYTES_OF_BF16 = 2;

  @Override
  public String title() {
    return "A machine of one's own";
  }

  @Override
  public Optional<String> refusal(Shape shape) {
    if (Facts.load().nodes().image(shape).isEmpty()) {
      return Optional.of("no image is known that it boots with");
    }
    if (!isHad(shape)) {
      return Optional.of("it cannot be had as `" + capacity.key() + "`");
    }
    return Optional.empty();
  }

  @Override
  public Optional<String> refusal(Shape shape, Workload workload) {
    Optional<String> refusal = refusal(shape);
    if (refusal.isPresent()) {
      return refusal;
    }
    Optional<ModelServer> server = Facts.load().nodes().server(shape);
    if (server.isEmpty()) {
      return Optional.of("no server of models is known that runs there");
    }
    if (model.isPresent() && !server.get().serves(model.get())) {
      return Optional.of("its server is not known to serve " + model.get().name());
    }
    if (shape.hosts() > 1) {
      return Optional.of("it is " + shape.hosts() + " machines, and one of them serves");
    }
    if (model.isPresent() && !loads(shape, model.get())) {
      return Optional.of("its machine has too little memory to load " + model.get().name());
    }
    if (!keeps(shape, workload.weights())) {
      return Optional.of("its server does not make " + workload.weights().key() + " of weights");
    }
    return Optional.empty();
  }

  private boolean isHad(Shape shape) {
    if (capacity == Capacity.RESERVATION) {
      return true;
    }
    return (shape.capacity().isEmpty() ? ANYWHERE : shape.capacity()).contains(capacity);
  }

  /**
   * The library for Neuron takes the weights apart in the memory of the machine. No source says how
   * much that needs: half as much again as they are is an assumption.
   */
  private static boolean loads(Shape shape, OpenModel model) {
    return shape.kind() != AcceleratorKind.NEURON
        || shape.hostMemory().isEmpty()
        || 2 * shape.hostMemory().getAsLong() >= 3 * BYTES_OF_BF16 * model.parameters();
  }

  /**
   * vLLM makes 8-bit floats of what it loads on GPUs: older ones keep them, and compute in bf16.
   */
  private static boolean keeps(Shape shape, Dtype weights) {
    return weights == Dtype.BF16 || (weights == Dtype.FP8 && shape.kind() == AcceleratorKind.GPU);
  }
}
