package dev.stackprint.aws.kinds.acceleratorcluster.parallelcluster;

import dev.stackprint.aws.kinds.acceleratorcluster.engine.Ec2Host;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.PoolHost;
import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.facts.AcceleratorKind;
import dev.stackprint.blueprints.facts.Capacity;
import dev.stackprint.blueprints.facts.QuotaUse;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.value.Path;
import java.util.Optional;
import java.util.Set;

/** A pool whose machines are a compute node group of AWS Parallel Computing Service. */
final class ParallelHost implements PoolHost {

  /** Source: docs.aws.amazon.com/pcs/latest/userguide/capacity-blocks.html, read 2026-11-22. */
  private static final Set<String> BLOCKS =
      Set.of("p6-b300", "p6-b200", "p5en", "p5e", "p5", "p4d");

  private final Ec2Host machines = new Ec2Host("A node group of AWS PCS");

  @Override
  public String title() {
    return machines.title();
  }

  @Override
  public Optional<String> refusal(Shape shape) {
    return shape.kind() == AcceleratorKind.NEURON
        ? Optional.of("AWS publishes no image for PCS with the drivers of Inferentia and Trainium")
        : machines.refusal(shape);
  }

  @Override
  public Optional<QuotaUse> quota(Capacity capacity) {
    return machines.quota(capacity);
  }

  @Override
  public void checkCapacity(Properties pool, Shape shape, Path place, Diagnostics found) {
    machines.checkCapacity(pool, shape, place, found);
    String family = shape.name().substring(0, shape.name().indexOf('.'));
    if (pool.text("capacity").equals("capacity-block")
        && shape.capacity().contains(Capacity.CAPACITY_BLOCK)
        && !BLOCKS.contains(family)) {
      found.report(
          Code.TARGET_LIMIT,
          place.key("capacity"),
          pool.origin("capacity"),
          "PCS takes no capacity blocks of " + family,
          "Choose a `reservation`, or another engine of the cluster");
    }
  }
}
