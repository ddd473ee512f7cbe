package dev.stackprint.blueprints.value;

import java.util.ArrayList;
import java.util.List;

/**
 * The way from a document's root to a node: keys and list indices.
 *
 * @param steps {@code String} keys and {@code Integer} indices (the first is 0)
 */
public record Path(List<Object> steps) {

  /** The document itself. */
  public static final Path ROOT = new Path(List.of());

  public Path {
    steps = List.copyOf(steps);
  }

  /** Returns the path of the value under {@code key} here. */
  public Path key(String key) {
    return with(key);
  }

  /** Returns the path of item {@code index} here. */
  public Path index(int index) {
    return with(index);
  }

  /** Returns the path of the map or list around; of the root, the root. */
  public Path parent() {
    return steps.isEmpty() ? this : new Path(steps.subList(0, steps.size() - 1));
  }

  private Path with(Object step) {
    List<Object> longer = new ArrayList<>(steps);
    longer.add(step);
    return new Path(longer);
  }

  /** Tells whether the node lies in the value under {@code ancestor}, or is that value. */
  public boolean startsWith(Path ancestor) {
    return steps.size() >= ancestor.steps.size()
        && steps.subList(0, ancestor.steps.size()).equals(ancestor.steps);
  }

  /** Returns {@code components.knowledge.sources[0]}; "" for the root. Odd keys are quoted. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Object step : steps) {
      if (step instanceof Integer) {
        text.append('[').append(step).append(']');
      } else {
        text.append(text.isEmpty() ? "" : ".").append(quoted((String) step));
      }
    }
    return text.toString();
  }

  // Written out since paths are keys on the way to every plan: what the compiler makes for records
  // is
  // linked when first called, which takes longer than all else that is done with paths.
  @Override
  public boolean equals(Object other) {
    return other instanceof Path path && path.steps.equals(steps);
  }

  @Override
  public int hashCode() {
    return steps.hashCode();
  }

  private static String quoted(String key) {
    boolean plain = !key.isEmpty() && key.chars().allMatch(c -> c > ' ' && ".[]=\"".indexOf(c) < 0);
    return plain ? key : '"' + key.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
