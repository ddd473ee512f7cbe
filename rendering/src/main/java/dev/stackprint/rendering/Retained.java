package dev.stackprint.rendering;

/**
 * A resource that stays when the project is torn down, because it holds data.
 *
 * @param type what it is
 * @param path where it is within its component: on AWS its construct's path, such as {@code
 *     Store/Table}; on Google Cloud its resource's name
 * @param what what it holds, a few words without a full stop
 */
public record Retained(Type type, String path, String what) {

  /** A type of such resources: an enum of the target. */
  public interface Type {

    /** Returns what people call it. */
    String label();

    /** Returns how to delete one whose name or id is NAME for good, in Markdown. */
    String deletion();
  }
}
