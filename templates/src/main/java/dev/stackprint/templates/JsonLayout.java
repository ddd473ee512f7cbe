package dev.stackprint.templates;

/**
 * Lays out JSON: what fits on a line stands on one line, what does not is broken up. Takes valid
 * JSON, with any white space.
 */
public final class JsonLayout {

  private static final int WIDTH = 110;

  private final String json;
  private final StringBuilder out = new StringBuilder();
  private int at;

  private JsonLayout(String json) {
    this.json = json;
  }

  /** Returns JSON on lines of its own, ended by a line break. */
  public static String of(String json) {
    JsonLayout layout = new JsonLayout(minified(json));
    layout.value(0, 0);
    return layout.out.append('\n').toString();
  }

  /** Removes white space, but for a space after a comma or a colon. */
  private static String minified(String json) {
    StringBuilder out = new StringBuilder(json.length());
    boolean inString = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (inString) {
        out.append(c);
        if (c == '\\') {
          out.append(json.charAt(++i));
        }
        inString = c != '"';
      } else if (!Character.isWhitespace(c)) {
        out.append(c);
        inString = c == '"';
        if (c == ',' || c == ':') {
          out.append(' ');
        }
      }
    }
    return out.toString();
  }

  /**
   * Writes the value that begins here.
   *
   * @param indent by how much the line is indented
   * @param column the column that the value begins in
   */
  private void value(int indent, int column) {
    int end = end(at);
    String line = json.substring(at, end);
    boolean container = line.startsWith("{") || line.startsWith("[");
    // One more for the comma that may follow.
    if (!container || column + line.length() + 1 <= WIDTH && isFlat(at, end)) {
      out.append(line);
      at = end;
      return;
    }
    out.append(json.charAt(at++));
    while (at < end - 1) {
      newLine(indent + 2);
      int start = out.length();
      if (line.startsWith("{")) {
        int colon = end(at) + 2;
        out.append(json, at, colon);
        at = colon;
      }
      value(indent + 2, indent + 2 + out.length() - start);
      if (json.charAt(at) == ',') {
        out.append(',');
        at += 2;
      }
    }
    newLine(indent);
    out.append(json.charAt(at++));
  }

  /** An object with an object in it is easier to read on lines of its own. */
  private boolean isFlat(int start, int end) {
    for (int i = start + 1; i < end; i++) {
      if (json.charAt(i) == '"') {
        i = endOfString(i);
      } else if (json.charAt(i) == '{') {
        return false;
      }
    }
    return true;
  }

  private void newLine(int indent) {
    out.append('\n').append(" ".repeat(indent));
  }

  /** Returns where the value ends that begins at {@code start}. */
  private int end(int start) {
    int depth = 0;
    for (int i = start; i < json.length(); i++) {
      switch (json.charAt(i)) {
        case '"' -> i = endOfString(i);
        case '{', '[' -> depth++;
        case '}', ']' -> depth--;
        case ',', ':' -> {
          if (depth == 0) {
            return i;
          }
        }
        default -> {}
      }
      boolean closed = "\"}]".indexOf(json.charAt(i)) >= 0;
      if (closed && depth == 0) {
        return i + 1;
      }
      if (depth < 0) {
        return i;
      }
    }
    return json.length();
  }

  private int endOfString(int start) {
    int i = start + 1;
    while (json.charAt(i) != '"') {
      i += json.charAt(i) == '\\' ? 2 : 1;
    }
    return i;
  }
}
