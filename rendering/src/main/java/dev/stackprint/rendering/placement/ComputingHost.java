package dev.stackprint.rendering.placement;

import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.OpenModel;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.sizing.Workload;
import java.util.Optional;

/**
 * A host, with accelerators only that a source says to run this model with weights of this dtype.
 *
 * @param host what runs there
 * @param model the model
 */
record ComputingHost(Host host, OpenModel model) implements Host {

  @Override
  public String title() {
    return host.title();
  }

  @Override
  public boolean takesToken() {
    return host.takesToken();
  }

  @Override
  public Optional<String> refusal(Shape shape) {
    return host.refusal(shape);
  }

  @Override
  public Optional<String> refusal(Shape shape, Workload workload) {
    String dtype = workload.weights().key();
    return host.refusal(shape, workload)
        .or(
            () ->
                Facts.load().openModels().computes(model, dtype, shape)
                    ? Optional.empty()
                    : Optional.of(
                        "no source says that vLLM runs "
                            + model.name()
                            + " in "
                            + dtype
                            + " on "
                            + shape.accelerator()));
  }
}
