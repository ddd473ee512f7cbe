package dev.stackprint.blueprints.facts;

/** Where a request to a model may be processed. The later constants allow what the earlier do. */
public enum Residency {
  /** In the Region itself. */
  REGION,
  /** In the geography of the Region: the Regions whose names begin with the same word. */
  GEOGRAPHY,
  /** Anywhere; still in the geography where the model can be had there. */
  ANYWHERE
}
