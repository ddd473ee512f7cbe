package dev.stackprint.cli;

import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.OpenModel;
import dev.stackprint.blueprints.facts.ServerlessInference;
import dev.stackprint.blueprints.sizing.Dtype;
import dev.stackprint.blueprints.sizing.Gguf;
import dev.stackprint.blueprints.sizing.Workload;
import java.util.List;
import java.util.Optional;

/**
 * What a model takes where it has no accelerator: in serverless inference of SageMaker, one request
 * at a time, with weights in int8.
 *
 * @param model the model
 * @param context the tokens of a request and its answer
 */
record ServerlessWords(OpenModel model, int context) {

  /** Returns one sentence. */
  String line() {
    List<Integer> sizes = limits().memorySizes();
    int most = sizes.get(sizes.size() - 1);
    String need = SizeWords.gib(footprint().total()) + " GiB for a request of " + context;
    return "SageMaker's serverless inference, on processors in int8: "
        + memory()
            .map(size -> size + " MB hold it (" + need + " tokens).")
            .orElse(
                "too large (" + need + " tokens, of " + SizeWords.gib(Gguf.usable(most)) + ").");
  }

  /** Returns the least memory that holds it, in MB. */
  Optional<Integer> memory() {
    return footprint()
        .leastOf(limits().memorySizes())
        .filter(size -> footprint().weights() < limits().diskGigabytes() * 1_000_000_000L);
  }

  private Gguf footprint() {
    return Gguf.of(model, Workload.of(context, 1, Dtype.INT8));
  }

  private static ServerlessInference limits() {
    return Facts.load().serverless();
  }
}
