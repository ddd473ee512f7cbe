package dev.stackprint.aws.kinds.acceleratorcluster.engine;

import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.rendering.IdleCost;

/**
 * A file system of FSx for Lustre that all jobs share.
 *
 * @param size its size in GiB
 * @param throughput MB/s for each TiB
 * @param zone the number of the network's zone that it is in, from 0
 */
public record SharedStorage(int size, int throughput, int zone) {

  /** The throughput whose price a source tells. */
  private static final int PRICED_THROUGHPUT = 125;

  /** Returns the same in another zone. */
  public SharedStorage in(int otherZone) {
    return new SharedStorage(size, throughput, otherZone);
  }

  /** Returns what it costs, used or not. */
  public IdleCost cost(String cluster) {
    String what =
        "the shared storage of "
            + cluster
            + ": "
            + size
            + " GiB of Lustre with "
            + throughput
            + " MB/s for each TiB";
    String avoid = "leave it out: jobs read and write object stores";
    return throughput == PRICED_THROUGHPUT
        ? IdleCost.byUse(what, Facts.load().prices(Target.AWS).of("lustre-125"), avoid)
        : new IdleCost(what, "by the GB and month; no dated source tells how much", avoid);
  }
}
