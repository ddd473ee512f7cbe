package dev.stackprint.blueprints.facts;

import java.util.Optional;
import java.util.Set;

/** What one cloud offers of the models. */
interface Offering {

  /** Returns whose model it is; empty if the cloud does not offer it. */
  Optional<String> provider(Model version);

  /**
   * Tells whether it can be called.
   *
   * @param pinned the geography of the only way to consider, if there is but one
   */
  boolean has(Model version, String region, Residency residency, Optional<String> pinned);

  /** Returns the regions that it may be callable from in one way or another. */
  Set<String> regions(Model version);

  /**
   * Returns the provider whose models to propose after those of the provider that was asked for.
   */
  String favourite();
}
