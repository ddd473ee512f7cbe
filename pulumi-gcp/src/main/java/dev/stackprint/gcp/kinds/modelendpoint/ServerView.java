package dev.stackprint.gcp.kinds.modelendpoint;

import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.PinnedImage;
import dev.stackprint.rendering.placement.PlacedModel;
import java.util.ArrayList;
import java.util.List;

/**
 * The container that serves the model.
 *
 * @param what what it is, for a comment
 * @param image its address
 * @param command what it is started with; empty for what the image says
 * @param arguments what the command is told
 * @param port where it listens
 * @param sharedMemory MiB that its processes share; 0 for as much as containers have
 */
record ServerView(
    String what,
    String image,
    List<String> command,
    List<String> arguments,
    int port,
    int sharedMemory) {

  private static final int PORT = 8080;

  /** What processes that serve one model together exchange data in, as in Google's examples. */
  private static final int SHARED_MIB = 16 * 1024;

  static ServerView of(ModelEndpoint endpoint) {
    PlacedModel placed = endpoint.placed();
    return endpoint
        .image()
        .map(image -> own(endpoint, image, placed))
        .orElseGet(() -> published(placed));
  }

  private static ServerView own(ModelEndpoint endpoint, String image, PlacedModel placed) {
    return new ServerView(
        "",
        image,
        List.of(),
        endpoint.own().texts("arguments"),
        endpoint.own().integer("port"),
        sharedMemory(placed));
  }

  private static ServerView published(PlacedModel placed) {
    boolean tpu = ModelEndpoint.isTpu(placed.shape());
    PinnedImage image =
        Facts.load().googleImages().of(tpu ? "model-garden-vllm-tpu" : "model-garden-vllm");
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--host=0.0.0.0",
                "--port=" + PORT,
                "--model=" + placed.model().id(),
                "--dtype=bfloat16",
                "--tensor-parallel-size=" + placed.degree(),
                "--max-model-len=" + placed.workload().context(),
                "--max-num-seqs=" + placed.workload().concurrency(),
                "--disable-log-requests"));
    if (placed.quantizes(false)) {
      arguments.add("--quantization=fp8");
    }
    if (replicas(placed) > 1) {
      arguments.add("--data-parallel-size=" + replicas(placed));
    }
    return new ServerView(
        "vLLM " + image.version() + ", as Model Garden publishes it.",
        image.uri(),
        List.of("python", "-m", "vllm.entrypoints.openai.api_server"),
        arguments,
        PORT,
        sharedMemory(placed));
  }

  /** How often the model is there in one machine: what the devices have room for. */
  private static int replicas(PlacedModel placed) {
    return ModelEndpoint.isTpu(placed.shape()) ? 1 : placed.copies();
  }

  private static int sharedMemory(PlacedModel placed) {
    return placed.shape().devices() > 1 ? SHARED_MIB : 0;
  }
}
