package dev.stackprint.rendering.placement;

import dev.stackprint.blueprints.facts.OpenModel;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.sizing.TrainingLoad;
import java.util.Optional;

/**
 * A host whose machines hold a model in their own memory, too.
 *
 * @param host the host
 * @param model the model
 */
record RoomyHost(Host host, OpenModel model) implements Host {

  @Override
  public String title() {
    return host.title();
  }

  @Override
  public Optional<String> refusal(Shape shape) {
    return host.refusal(shape);
  }

  @Override
  public Optional<String> refusal(Shape shape, TrainingLoad load) {
    return host.refusal(shape, load)
        .or(
            () ->
                shape.hostMemory().isPresent()
                        && shape.hostMemory().getAsLong() < load.hostMemory(model)
                    ? Optional.of(
                        "its machine has too little memory to put "
                            + model.name()
                            + " together, which takes "
                            + PlacedModel.gib(load.hostMemory(model))
                            + " GiB")
                    : Optional.empty());
  }
}
