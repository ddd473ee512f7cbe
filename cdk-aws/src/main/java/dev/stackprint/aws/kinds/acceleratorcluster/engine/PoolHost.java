package dev.stackprint.aws.kinds.acceleratorcluster.engine;

import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.facts.Capacity;
import dev.stackprint.blueprints.facts.QuotaUse;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.rendering.placement.Host;
import java.util.Optional;

/** What the machines of a pool are of, and how they can be had there. */
public interface PoolHost extends Host {

  /** Returns what counts machines that are had so; empty if nothing does. */
  Optional<QuotaUse> quota(Capacity capacity);

  /**
   * Reports what is wrong with how a pool's machines are to be had.
   *
   * @param pool the pool's properties
   * @param shape the shape of its machines, which the host takes
   * @param place where the properties stand
   * @param found what is told of it
   */
  void checkCapacity(Properties pool, Shape shape, Path place, Diagnostics found);
}
