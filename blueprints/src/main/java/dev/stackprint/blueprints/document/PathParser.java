package dev.stackprint.blueprints.document;

import dev.stackprint.blueprints.value.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads paths as people write them: {@code components.knowledge.sources[0]}, keys with special
 * characters in double quotes.
 */
public final class PathParser {

  private static final int MAX_INDEX_DIGITS = 6;

  private final String text;
  private final List<Step> steps = new ArrayList<>();
  private int next;

  private PathParser(String text) {
    this.text = text;
  }

  /** Returns the path that a text denotes; empty if it is not one. "" is the root. */
  public static Optional<Path> parse(String text) {
    try {
      PathParser parser = new PathParser(text);
      parser.read();
      return parser.next == text.length()
          ? Optional.of(new Path(parser.steps.stream().map(Step::step).toList()))
          : Optional.empty();
    } catch (Malformed e) {
      return Optional.empty();
    }
  }

  /**
   * Reads the path that a text begins with, up to a {@code =} or the end.
   *
   * @throws Malformed if it is none
   */
  static Parsed prefix(String text) throws Malformed {
    PathParser parser = new PathParser(text);
    parser.read();
    return new Parsed(parser.steps, parser.next);
  }

  private void read() throws Malformed {
    while (next < text.length() && text.charAt(next) != '=') {
      if (text.charAt(next) == '[') {
        steps.add(index());
      } else {
        if (!steps.isEmpty()) {
          expect('.');
        }
        steps.add(key());
      }
    }
  }

  private Step key() throws Malformed {
    int start = next;
    if (next < text.length() && text.charAt(next) == '"') {
      return quotedKey();
    }
    while (next < text.length() && ".[]=\"".indexOf(text.charAt(next)) < 0) {
      next++;
    }
    if (next == start) {
      throw new Malformed(start, "A key is expected here");
    }
    return new Step(text.substring(start, next), start, next);
  }

  private Step quotedKey() throws Malformed {
    int start = next++;
    StringBuilder key = new StringBuilder();
    while (next < text.length() && text.charAt(next) != '"') {
      if (text.charAt(next) == '\\' && next + 1 < text.length()) {
        next++;
      }
      key.append(text.charAt(next++));
    }
    if (next == text.length()) {
      throw new Malformed(start, "This quote is not closed");
    }
    next++;
    return new Step(key.toString(), start, next);
  }

  private Step index() throws Malformed {
    int start = next++;
    int digits = next;
    while (next < text.length() && text.charAt(next) >= '0' && text.charAt(next) <= '9') {
      next++;
    }
    if (next == digits || next - digits > MAX_INDEX_DIGITS) {
      throw new Malformed(start, "The index of a list item is expected in the brackets");
    }
    int index = Integer.parseInt(text.substring(digits, next));
    expect(']');
    return new Step(index, start, next);
  }

  private void expect(char expected) throws Malformed {
    if (next == text.length() || text.charAt(next) != expected) {
      throw new Malformed(
          Math.min(next, text.length() - 1), "A '" + expected + "' is expected here");
    }
    next++;
  }

  /**
   * A key or an index and where it stands in the text.
   *
   * @param step a {@code String} or an {@code Integer}
   */
  record Step(Object step, int start, int end) {}

  /** The steps of a path, and where the text goes on. */
  record Parsed(List<Step> steps, int end) {}

  /** Not a path. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1;
    private final int at;

    Malformed(int at, String message) {
      super(message);
      this.at = at;
    }

    int at() {
      return at;
    }
  }
}
