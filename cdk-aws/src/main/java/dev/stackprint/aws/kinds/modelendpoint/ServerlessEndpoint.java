package dev.stackprint.aws.kinds.modelendpoint;

import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.OpenModel;
import dev.stackprint.blueprints.facts.ServerlessInference;
import dev.stackprint.blueprints.sizing.Dtype;
import dev.stackprint.blueprints.sizing.Gguf;
import dev.stackprint.blueprints.sizing.Workload;
import dev.stackprint.rendering.placement.ModelPlacement;
import java.util.Optional;

/**
 * A model endpoint in serverless inference of SageMaker: on processors, in AWS's container with
 * llama.cpp.
 *
 * @param endpoint the endpoint
 */
record ServerlessEndpoint(Endpoint endpoint) {

  static ServerlessInference limits() {
    return Facts.load().serverless();
  }

  /** Returns how the weights are kept: in 8 bits, as the published files are, if nobody says so. */
  Dtype dtype() {
    return endpoint.properties().optionalText("dtype").flatMap(Dtype::find).orElse(Dtype.INT8);
  }

  int context() {
    return ModelPlacement.context(endpoint.properties());
  }

  /** Returns what the model takes: a copy answers one request at a time. */
  Gguf footprint() {
    return footprint(endpoint.model(), context());
  }

  Gguf footprint(OpenModel model, int context) {
    return Gguf.of(model, Workload.of(context, 1, dtype()));
  }

  /** Returns the MiB of memory that are asked for, or the least that hold the model. */
  Optional<Integer> memory() {
    return endpoint
        .knobs()
        .optionalInteger("memory")
        .or(() -> footprint().leastOf(limits().memorySizes()));
  }

  /** Tells whether some size of memory, and the disk, hold a model. */
  boolean holds(Gguf footprint) {
    return footprint.weights() < limits().diskGigabytes() * 1_000_000_000L
        && footprint.leastOf(limits().memorySizes()).isPresent();
  }

  /** Returns the repository and the file of it that is loaded, unless weights are one's own. */
  Optional<String> published() {
    return endpoint.weights().isPresent()
        ? Optional.empty()
        : Facts.load()
            .offerings()
            .of(endpoint.model())
            .gguf()
            .flatMap(repository -> Gguf.quantization(dtype()).map(file -> repository + ":" + file));
  }

  /** Returns how many copies are kept ready. */
  Optional<Integer> provisioned() {
    return endpoint.knobs().optionalInteger("provisioned");
  }
}
