package dev.stackprint.gcp.kinds.acceleratornode;

import dev.stackprint.gcp.render.ComponentHeader;
import dev.stackprint.templates.Code;
import java.util.Optional;

/**
 * What the templates of a machine with accelerators print.
 *
 * @param c what every component begins with
 * @param accountId the id of its service account
 * @param machine what it becomes
 * @param shape the machine type or slice
 * @param accelerator what it has, such as {@code TPU v6e}
 * @param image the family of its image, or the software version of its TPUs
 * @param zone where it is
 * @param disk the size of its disk in GB
 * @param tag the network tag that lets Identity-Aware Proxy reach it
 * @param network the expression of its network
 * @param subnetwork the expression of its subnet
 * @param spot whether it can be taken away
 * @param reserved whether it comes from a reservation
 * @param reservation the reservation's name, if it comes from that one
 * @param serves what it serves
 */
record AcceleratorNodeView(
    ComponentHeader c,
    String accountId,
    Machine machine,
    String shape,
    String accelerator,
    String image,
    String zone,
    long disk,
    String tag,
    Code network,
    Code subnetwork,
    boolean spot,
    boolean reserved,
    Optional<String> reservation,
    Optional<Serves> serves) {

  /** What a machine is on Google Cloud. */
  enum Machine {
    TPU_VM,
    QUEUED_RESOURCE,
    INSTANCE
  }

  /** Tells whether it is a slice that is there at once. */
  boolean slice() {
    return machine == Machine.TPU_VM;
  }

  /** Tells whether it is a slice that is waited for. */
  boolean queued() {
    return machine == Machine.QUEUED_RESOURCE;
  }

  /**
   * What it serves.
   *
   * @param model the model's repository on Hugging Face
   * @param script the path of its script in the project
   * @param tokenSecret the name of the secret with the token
   * @param weights what lets the machine read the weights, if they are in a bucket
   * @param open the range of addresses that may call it, if any may
   * @param port the port that it answers on
   * @param log the log that the health check writes to
   * @param failures the name of the metric that counts what stands there, if somebody watches it
   */
  record Serves(
      String model,
      String script,
      Optional<String> tokenSecret,
      Optional<Weights> weights,
      Optional<String> open,
      int port,
      String log,
      Optional<String> failures) {}

  /**
   * Weights in a bucket.
   *
   * @param name the expression of the bucket's name
   * @param grant the statement that lets the account read them
   */
  record Weights(Code name, Code grant) {}
}
