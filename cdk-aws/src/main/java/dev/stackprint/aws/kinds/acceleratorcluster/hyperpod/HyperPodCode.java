package dev.stackprint.aws.kinds.acceleratorcluster.hyperpod;

import dev.stackprint.templates.Code;
import dev.stackprint.templates.Templates;

/** The code that constructs of all clusters of HyperPod have. */
final class HyperPodCode {

  private record View(
      boolean kubernetes, boolean jobs, boolean key, Code retention, String events) {}

  private HyperPodCode() {}

  /**
   * Returns the methods {@code machines}, {@code role} and {@code recordFailures}.
   *
   * @param kubernetes whether its machines join a cluster of Kubernetes
   * @param jobs whether they load the images of jobs of the blueprint by themselves
   * @param key whether a key encrypts their disks, which {@code role} takes then
   * @param retention a constant of RetentionDays
   * @param events the name of the rule that sees what fails
   */
  static Code methods(
      boolean kubernetes, boolean jobs, boolean key, Code retention, String events) {
    return Templates.fragment(
        HyperPodCode.class,
        "HyperPod.java.ftl",
        new View(kubernetes, jobs, key, retention, events));
  }
}
