package dev.stackprint.rendering.node;

import dev.stackprint.blueprints.facts.AcceleratorKind;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.Templates;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The script that serves a model on a machine of one's own. */
public final class NodeScript {

  private NodeScript() {}

  /**
   * What the template prints.
   *
   * @param c what is different on each cloud
   * @param model the model's repository on Hugging Face
   * @param state the folder that holds weights, and what is made of them
   * @param inMemory whether that folder is in memory
   * @param image the container
   * @param docker flags of {@code docker run} for these accelerators
   * @param command what the container is told to do, before the weights are named
   * @param source where the server finds the weights
   * @param weights whether they are in a folder of the machine
   * @param host the address that the server listens on
   * @param port the port
   * @param flags what else it is told
   */
  record View(
      NodeCommands c,
      String model,
      String state,
      boolean inMemory,
      String image,
      List<Code> docker,
      Code command,
      String source,
      boolean weights,
      String host,
      int port,
      Code flags) {}

  /** Renders the script. */
  public static String render(Serving serving, NodeCommands commands) {
    Shape shape = serving.placed().shape();
    boolean tpu = shape.kind() == AcceleratorKind.TPU;
    String model = serving.placed().model().id();
    View view =
        new View(
            commands,
            model,
            tpu ? "/dev/shm/model-server" : "/var/lib/model-server",
            tpu,
            serving.server().image(),
            docker(serving, shape),
            Code.shell(
                switch (shape.kind()) {
                  case GPU -> "--model";
                  case NEURON -> "vllm serve";
                  case TPU -> "serve";
                }),
            serving.weights().isPresent() ? "/weights" : model,
            serving.weights().isPresent(),
            tpu && !serving.openToNetwork() ? "127.0.0.1" : "0.0.0.0",
            Serving.PORT,
            Code.shell(String.join(" ", serving.flags())));
    return Templates.render(NodeScript.class, "node.sh.ftl", view);
  }

  private static List<Code> docker(Serving serving, Shape shape) {
    String publish =
        "--publish "
            + (serving.openToNetwork() ? "" : "127.0.0.1:")
            + Serving.PORT
            + ":"
            + Serving.PORT;
    Stream<String> flags =
        switch (shape.kind()) {
          case GPU -> Stream.of(publish, "--gpus all --ipc host");
          // A device for each chip; AWS's guide to the container asks for these capabilities.
          case NEURON ->
              Stream.concat(
                  IntStream.range(0, shape.chips()).mapToObj(chip -> "--device /dev/neuron" + chip),
                  Stream.of(
                      publish,
                      "--cap-add SYS_ADMIN --cap-add IPC_LOCK",
                      "--volume \"$STATE/compiled:/var/tmp/neuron-compile-cache\""));
          // vLLM's guide to TPUs asks for all of it.
          case TPU -> Stream.of("--privileged --net host --shm-size 150gb --entrypoint vllm");
        };
    return flags.map(Code::shell).toList();
  }
}
