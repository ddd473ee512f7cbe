package dev.stackprint.blueprints.facts;

import java.util.List;

/**
 * A container that serves models on a machine of one's own: vLLM, built for its accelerators.
 *
 * @param image the address of its image
 * @param architectures those of the models that it serves
 */
public record ModelServer(String image, List<String> architectures) {

  public ModelServer {
    architectures = List.copyOf(architectures);
  }

  /** Returns whether it is said to serve a model. */
  public boolean serves(OpenModel model) {
    return architectures.contains(model.architecture());
  }
}
