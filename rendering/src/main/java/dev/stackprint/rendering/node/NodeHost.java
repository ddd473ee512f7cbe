package dev.stackprint.rendering.node;

import dev.stackprint.blueprints.check.Wording;
import dev.stackprint.blueprints.facts.AcceleratorKind;
import dev.stackprint.blueprints.facts.Capacity;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.ModelServer;
import dev.stackprint.blueprints.facts.OpenModel;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.sizing.Dtype;
import dev.stackprint.blueprints.sizing.Workload;
import dev.stackprint.rendering.placement.Host;
import dev.stackprint.rendering.placement.OnlineQuantization;
import java.util.Optional;
import java.util.Set;

/**
 * A machine of one's own, which may serve a model.
 *
 * @param capacity how it is had
 * @param model the model that it serves, if it does
 * @param degree over how many devices the model is spread, if the blueprint says so
 * @param prepared whether the weights are kept in their dtype, and not made smaller while they are
 *     loaded
 */
record NodeHost(
    Capacity capacity, Optional<OpenModel> model, Optional<Integer> degree, boolean prepared)
    implements Host {

  /** What can be had of a shape of which no source says how it can be. */
  private static final Set<Capacity> ANYWHERE =
      Set.of(Capacity.ON_DEMAND, Capacity.SPOT, Capacity.RESERVATION);

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
      return Optional.of(
          "it cannot be had as `"
              + capacity.key()
              + "`, but as "
              + Wording.list(ways(shape).stream().map(Capacity::key).sorted().toList(), "or"));
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
    if (workload.weights() != Dtype.BF16 && shape.kind() != AcceleratorKind.GPU) {
      return Optional.of("its server takes weights in bf16 only");
    }
    if (workload.weights() != Dtype.BF16 && !prepared && !holdsBefore(shape, workload)) {
      return Optional.of(
          "vLLM loads the weights in bf16 before it makes fp8 of them, and its devices do not hold"
              + " them so");
    }
    return Optional.empty();
  }

  private boolean holdsBefore(Shape shape, Workload workload) {
    return model
        .map(each -> OnlineQuantization.holdsBefore(each, workload, shape, degree))
        .orElse(true);
  }

  private boolean isHad(Shape shape) {
    // What EC2 tells of a type are the ways to buy it, and any of it can be reserved.
    if (capacity == Capacity.RESERVATION && shape.target() == Target.AWS) {
      return true;
    }
    return ways(shape).contains(capacity);
  }

  private static Set<Capacity> ways(Shape shape) {
    return shape.capacity().isEmpty() ? ANYWHERE : shape.capacity();
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
}
