package dev.stackprint.blueprints.facts;

import java.util.Locale;

/** A way to get a shape. */
public enum Capacity {
  /** Asked for and had at once, if there is any. */
  ON_DEMAND,
  /** Cheaper, and taken away when somebody else needs it. */
  SPOT,
  /** Kept for an account. */
  RESERVATION,
  /** Bought ahead for a span of days. */
  CAPACITY_BLOCK,
  /** Waited for, then had for a limited time. */
  FLEX_START,
  /** Asked for, and had once all of it can be. */
  QUEUED;

  /** Returns the name that the facts have for it, such as {@code on-demand}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Capacity of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
