package dev.stackprint.rendering.node;

import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.ModelServer;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.sizing.Dtype;
import dev.stackprint.rendering.placement.PlacedModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a machine serves.
 *
 * @param placed the model, where it runs
 * @param server the container that serves it
 * @param tokenSecret the name of the secret with a token of Hugging Face
 * @param weights the store of the weights, if they do not come from Hugging Face
 * @param weightsPath the folder in that store; "" or with a slash at its end
 * @param openToNetwork whether what is in the same network may call it
 */
public record Serving(
    PlacedModel placed,
    ModelServer server,
    Optional<String> tokenSecret,
    Optional<Component> weights,
    String weightsPath,
    boolean openToNetwork) {

  /** The port that it answers on. */
  public static final int PORT = 8000;

  private static final long GIGABYTE = 1_000_000_000;

  static Serving of(Properties serve, PlacedModel placed) {
    return new Serving(
        placed,
        Facts.load().nodes().server(placed.shape()).orElseThrow(),
        serve.optionalText("token-secret"),
        serve.optionalReference("weights"),
        serve.text("weights-path"),
        serve.text("open-to").equals("network"));
  }

  /** Returns what vLLM is told, each flag with its value, safe for a shell. */
  public List<String> flags() {
    List<String> flags = new ArrayList<>();
    flags.add("--tensor-parallel-size " + placed.degree());
    flags.add("--max-model-len " + placed.workload().context());
    flags.add("--max-num-seqs " + placed.workload().concurrency());
    flags.add("--dtype bfloat16");
    if (placed.quantizes(weights.isPresent())) {
      flags.add("--quantization fp8");
    }
    return List.copyOf(flags);
  }

  /** Returns how many gigabytes the weights are, rounded up, as they are loaded. */
  long gigabytes() {
    long come = Dtype.of(placed.model()).ofWeights(placed.model());
    long kept = placed.workload().weights().ofWeights(placed.model());
    return (Math.max(come, kept) + GIGABYTE - 1) / GIGABYTE;
  }
}
