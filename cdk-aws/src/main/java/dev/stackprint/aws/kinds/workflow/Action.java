package dev.stackprint.aws.kinds.workflow;

import dev.stackprint.templates.Code;
import java.util.List;
import java.util.Set;

/** What a step does: the states that it takes, and what these need. */
interface Action {

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

  /** Returns the types of files that it can read, as they end without the dot. */
  Set<String> readable();

  /** Returns whether it reads a document at all. */
  default boolean reads() {
    return true;
  }

  /** Returns the ids of steps that it refers to besides the one that it reads. */
  default List<String> refersTo() {
    return List.of();
  }

  /** Returns what the name of its first state ends in. */
  String firstState();

  /** Returns its states, joined by commas. */
  Code states(Place place);

  /** States what it needs. */
  void wire(Wiring wiring);
}
