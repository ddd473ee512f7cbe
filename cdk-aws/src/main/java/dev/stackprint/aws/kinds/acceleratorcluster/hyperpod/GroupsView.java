package dev.stackprint.aws.kinds.acceleratorcluster.hyperpod;

import dev.stackprint.templates.Code;
import java.util.List;
import java.util.Optional;

/**
 * What the templates of machines print that join a cluster of Kubernetes.
 *
 * @param name the cluster's name
 * @param key the expression of the key that encrypts disks, if there is one
 * @param zone the number of the zone that they are in, from 0
 * @param retention a constant of RetentionDays
 * @param groups the pools
 * @param events the name of the rule that sees what fails
 */
record GroupsView(
    String name,
    Optional<Code> key,
    int zone,
    Code retention,
    List<GroupView> groups,
    String events) {

  /** Returns the methods that every cluster of HyperPod has. */
  Code common() {
    return HyperPodCode.methods(true, false, key.isPresent(), retention, events);
  }
}
