package dev.stackprint.aws.kinds.acceleratorcluster.eks;

import dev.stackprint.aws.kinds.acceleratorcluster.engine.Lustre;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.SharedStorage;
import dev.stackprint.aws.render.ConstructHeader;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.util.List;
import java.util.Optional;

/**
 * What the templates of a cluster print.
 *
 * @param c what every construct begins with
 * @param name the cluster's name
 * @param vpc the expression of the VPC
 * @param key the expression of the key that encrypts secrets, if there is one
 * @param apiAccess ranges of addresses that reach the control plane from outside
 * @param retention a constant of RetentionDays
 * @param administrators ARNs of roles
 * @param machines the machines of the pools
 * @param storage what all jobs share, if anything
 */
record ClusterView(
    ConstructHeader c,
    String name,
    Code vpc,
    Optional<Code> key,
    List<String> apiAccess,
    Code retention,
    List<String> administrators,
    MachinesView machines,
    Optional<SharedStorage> storage) {

  /**
   * What the templates print of the machines of the pools.
   *
   * @param javadoc what they are, for a comment
   * @param fields fields of the construct
   * @param setUp statements of its constructor
   * @param methods its methods
   * @param tests methods of its test
   */
  record MachinesView(Code javadoc, Code fields, Code setUp, Code methods, Code tests) {

    static MachinesView of(Machines machines) {
      return new MachinesView(
          JavaCode.javadoc(machines.title()),
          machines.fields(),
          machines.setUp(),
          machines.methods(),
          machines.tests());
    }
  }

  /** Returns the method that makes what all jobs share, if they share anything. */
  Optional<Code> lustre() {
    return storage.map(
        each ->
            Lustre.method(each, key.isPresent(), Code.java("cluster.getClusterSecurityGroup()")));
  }
}
