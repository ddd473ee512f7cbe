package dev.stackprint.aws.kinds.acceleratorcluster.engine;

import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import dev.stackprint.templates.Templates;
import java.util.List;

/** The code of a construct that says what the machines of a cluster on EC2 are like. */
public final class Ec2Code {

  private record View(
      String device, boolean adapters, boolean together, boolean storage, String install) {}

  private Ec2Code() {}

  /**
   * Returns the methods {@code machineGroup()}, {@code machine()}, and, if they are needed, {@code
   * adapters(cards)}, {@code together(id)}, {@code letMachinesMount()} and {@code mountAtBoot()}.
   * They use the fields {@code vpc}, {@code machines} and {@code storage}.
   *
   * @param pools the pools of the cluster
   * @param device the name of the disk that the image of the machines boots from
   * @param storage whether machines mount what jobs share
   * @param install the command that installs a client of Lustre; "" if the image has one
   */
  public static Code methods(List<Pool> pools, String device, boolean storage, String install) {
    return Templates.fragment(
        Ec2Code.class,
        "Ec2Machines.java.ftl",
        new View(
            device,
            pools.stream().anyMatch(each -> each.shape().efa()),
            pools.stream().anyMatch(Pool::together),
            storage,
            install));
  }

  /** Returns the call that gives machines of a pool a network adapter on each of their cards. */
  public static Code adapters(Pool pool) {
    return Code.java(".networkInterfaces(adapters(" + pool.shape().efaInterfaces() + "))");
  }

  /** Returns the call that makes a placement group for a pool. */
  public static Code together(String id) {
    return JavaCode.call(Code.java("this"), "together", JavaCode.string(id + "Placement"));
  }
}
