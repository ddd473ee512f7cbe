package dev.stackprint.aws.kinds.acceleratornode;

import dev.stackprint.aws.render.ConstructHeader;
import dev.stackprint.templates.Code;
import java.util.Optional;

/**
 * What the templates of a machine with accelerators print.
 *
 * @param c what every construct begins with
 * @param id the component
 * @param shape the instance type
 * @param accelerator what it has, such as {@code Inferentia2}
 * @param image the parameter that holds the id of its AMI
 * @param disk the size of its disk in GB
 * @param vpc the expression of its VPC
 * @param spot whether it is a spot instance
 * @param reservation the reservation that it comes from
 * @param block whether that is a capacity block
 * @param packages whether it may have to install packages
 * @param serves what it serves
 * @param name whether somebody needs the name of the group
 */
record AcceleratorNodeView(
    ConstructHeader c,
    String id,
    String shape,
    String accelerator,
    String image,
    long disk,
    Code vpc,
    boolean spot,
    Optional<String> reservation,
    boolean block,
    boolean packages,
    Optional<Serves> serves,
    boolean name) {

  /**
   * What it serves.
   *
   * @param model the model's repository on Hugging Face
   * @param script the path of its script in the project
   * @param namespace the namespace of its metric
   * @param tokenSecret the name of the secret with the token
   * @param weights what lets the machine read the weights, if they are in a bucket
   * @param open the range of addresses that may call it, if any may
   * @param port the port that it answers on
   */
  record Serves(
      String model,
      String script,
      String namespace,
      Optional<String> tokenSecret,
      Optional<Weights> weights,
      Optional<String> open,
      int port) {}

  /**
   * Weights in a bucket.
   *
   * @param name the expression of the bucket's name
   * @param grant the statement that lets the role read them
   */
  record Weights(Code name, Code grant) {}
}
