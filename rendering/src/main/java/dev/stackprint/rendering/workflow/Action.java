package dev.stackprint.rendering.workflow;

import java.util.List;
import java.util.Set;

/** What a step does. */
public interface Action {

  /** 2 GiB, the most that recordings can have; other files are shorter anyway. */
  long LARGEST = 2L << 30;

  /** What a step leaves for later ones. */
  enum Result {
    /** Nothing. */
    NONE,
    /** A document; one for each that is read. */
    ONE,
    /** Several documents. */
    MANY
  }

  /** Returns the name of the result where the blueprint gives none. */
  String defaultId();

  /** Returns what it leaves for later steps. */
  default Result result() {
    return Result.ONE;
  }

  /** Returns the types of files that it can read; none are all. */
  default Set<String> readable(FileTypes types) {
    return Set.of();
  }

  /** Returns the most bytes that a file can have. */
  default long largest() {
    return LARGEST;
  }

  /** Returns whether it reads a document at all. */
  default boolean reads() {
    return true;
  }

  /** Returns the ids of steps that it refers to besides the one that it reads. */
  default List<String> refersTo() {
    return List.of();
  }
}
