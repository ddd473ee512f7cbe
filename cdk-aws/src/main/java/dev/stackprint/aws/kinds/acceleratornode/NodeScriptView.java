package dev.stackprint.aws.kinds.acceleratornode;

import dev.stackprint.blueprints.facts.AcceleratorKind;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.rendering.node.Serving;
import dev.stackprint.templates.Code;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the script of a machine that serves a model prints.
 *
 * @param id the component
 * @param namespace the namespace of its metric
 * @param region where it is
 * @param model the model's repository on Hugging Face
 * @param source where the server finds the weights
 * @param image the container
 * @param neuron whether it is built for Inferentia and Trainium
 * @param devices flags of docker that give the container the accelerators
 * @param publish the address and port of the machine, and the port of the container
 * @param port the port that it answers on
 * @param flags what the server is told
 * @param tokenSecret the name of the secret with the token
 * @param weights whether the weights come from a bucket
 * @param weightsPath the folder in it
 */
record NodeScriptView(
    String id,
    String namespace,
    String region,
    String model,
    String source,
    String image,
    boolean neuron,
    List<Code> devices,
    String publish,
    int port,
    Code flags,
    Optional<String> tokenSecret,
    boolean weights,
    String weightsPath) {

  static NodeScriptView of(String id, String namespace, String region, Serving serving) {
    Shape shape = serving.placed().shape();
    boolean neuron = shape.kind() == AcceleratorKind.NEURON;
    return new NodeScriptView(
        id,
        namespace,
        region,
        serving.placed().model().id(),
        serving.weights().isPresent() ? "/weights" : serving.placed().model().id(),
        serving.server().image(),
        neuron,
        neuron ? neuronDevices(shape) : List.of(Code.shell("--gpus all --ipc host")),
        (serving.openToNetwork() ? "" : "127.0.0.1:") + Serving.PORT + ":" + Serving.PORT,
        Serving.PORT,
        Code.shell(String.join(" ", serving.flags())),
        serving.tokenSecret(),
        serving.weights().isPresent(),
        serving.weightsPath());
  }

  /** One device a chip; the capabilities are those that AWS's guide to the container asks for. */
  private static List<Code> neuronDevices(Shape shape) {
    return Stream.concat(
            IntStream.range(0, shape.chips()).mapToObj(chip -> "--device /dev/neuron" + chip),
            Stream.of("--cap-add SYS_ADMIN --cap-add IPC_LOCK"))
        .map(Code::shell)
        .toList();
  }
}
