package dev.stackprint.blueprints.facts;

import java.util.List;

/**
 * A container that serves models on a machine of one's own: vLLM, built for its accelerators.
 *
 * @param image the address of its image
 * @param models what the names of the models begin with that it serves; empty for all
 */
public record ModelServer(String image, List<String> models) {

  public ModelServer {
    models = List.copyOf(models);
  }

  /** Returns whether it is said to serve a model. */
  public boolean serves(OpenModel model) {
    return models.isEmpty() || models.stream().anyMatch(model.name()::startsWith);
  }
}
