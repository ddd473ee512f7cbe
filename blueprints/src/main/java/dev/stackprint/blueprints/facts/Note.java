package dev.stackprint.blueprints.facts;

/**
 * Something to tell the user about a model.
 *
 * @param topic what it is about
 * @param message one sentence without a full stop
 */
public record Note(Topic topic, String message) {

  /** What a note is about. */
  public enum Topic {
    /** Requests may be processed outside the region's geography. */
    LEAVES_GEOGRAPHY,
    /** A newer version of the family cannot be had as asked. */
    OLDER_VERSION,
    /** The model is to be withdrawn. */
    END_OF_LIFE,
    /** The model is in preview: it may change, and has no service level. */
    PREVIEW
  }
}
