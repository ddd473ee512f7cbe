package dev.stackprint.rendering.workflow;

import dev.stackprint.templates.Names;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A step of a workflow.
 *
 * @param action what it does
 * @param id the name of its result
 * @param reads the id of the result that it reads
 * @param each whether it runs once for each of several documents that it reads
 * @param when when it runs, if not always
 * @param attempts how often a call is tried
 */
public record Step(
    Action action, String id, String reads, boolean each, Optional<When> when, int attempts) {

  /**
   * A condition.
   *
   * @param label the id of the step that chose a label
   * @param is the labels for which the step runs
   */
  public record When(String label, List<String> is) {}

  /** Returns what the names of its states begin with: its id as words. */
  public String title() {
    String words = id.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** Returns the variable that holds its result. */
  public String variable() {
    return Names.variable(id);
  }

  /** Returns the variable that holds what it reads. */
  public String input() {
    return Names.variable(reads);
  }

  /** Tells whether it leaves several documents. */
  public boolean many() {
    return switch (action.result()) {
      case MANY -> true;
      case ONE -> each;
      case NONE -> false;
    };
  }

  /** Tells whether it leaves anything for later steps. */
  public boolean hasResult() {
    return action.result() != Action.Result.NONE;
  }
}
