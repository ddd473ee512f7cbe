package dev.stackprint.blueprints.source;

import java.util.List;

/**
 * A text that blueprints are read from.
 *
 * @param name what messages call it: the path as the user gave it, or {@code rag.yaml} for a use
 *     case
 * @param text the whole text, decoded
 */
public record SourceFile(String name, String text) {

  /** Returns line {@code number} (the first is 1) without its line break, or "" past the end. */
  public String line(int number) {
    List<String> lines = text.lines().toList();
    return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
  }

  @Override
  public String toString() {
    return name;
  }
}
