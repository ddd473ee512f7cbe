package dev.stackprint.gcp.kinds.distributedjob;

import dev.stackprint.gcp.vertex.VertexMachine;
import dev.stackprint.templates.Code;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the template of the workflow prints that runs a custom job.
 *
 * @param job the component's id
 * @param region where it runs
 * @param attempts how often it is started until it succeeds
 * @param pause seconds between two looks at it
 * @param machine the machine
 * @param nodes how many of them
 * @param image the image
 * @param ray the script that starts Ray around the command, indented, if Ray distributes it
 * @param command the command
 * @param environment variables and their values
 * @param folders variables that hold addresses: expressions
 * @param seconds for how long it may run
 * @param spot whether its machines may be taken away
 * @param key whether a key of one's own encrypts its disks
 */
record CustomJobView(
    String job,
    String region,
    int attempts,
    int pause,
    VertexMachine machine,
    int nodes,
    String image,
    Optional<Code> ray,
    List<String> command,
    Map<String, String> environment,
    Map<String, Code> folders,
    long seconds,
    boolean spot,
    boolean key) {

  /** Returns the pools of machines: the first has one, which the others find by it. */
  List<Integer> pools() {
    return nodes == 1 ? List.of(1) : List.of(1, nodes - 1);
  }

  /** Tells whether the container is given variables. */
  boolean variables() {
    return !environment.isEmpty() || !folders.isEmpty();
  }

  /**
   * What starts Ray on the machines of a job.
   *
   * @param nodes how many machines there are
   */
  record RayStart(int nodes) {}
}
