package dev.stackprint.aws.kinds.acceleratorcluster.parallelcluster;

import dev.stackprint.aws.kinds.acceleratorcluster.engine.Cluster;
import java.util.Arrays;

/**
 * How much a controller manages. Source:
 * docs.aws.amazon.com/pcs/latest/APIReference/API_Cluster.html, read 2026-11-22.
 */
enum ControllerSize {
  SMALL(32),
  MEDIUM(512),
  LARGE(2048);

  private final int machines;

  ControllerSize(int machines) {
    this.machines = machines;
  }

  /** Returns the smallest that manages all machines of a cluster that was checked. */
  static ControllerSize of(Cluster cluster) {
    int machines = machines(cluster);
    return Arrays.stream(values())
        .filter(each -> machines <= each.machines)
        .findFirst()
        .orElseThrow();
  }

  /** Returns how many machines a cluster can have at a time, with the one to log in to. */
  static int machines(Cluster cluster) {
    return 1
        + cluster.properties().entries("pools").values().stream()
            .mapToInt(each -> each.integer("maximum"))
            .sum();
  }

  /** Returns how many machines it manages. */
  int machines() {
    return machines;
  }
}
