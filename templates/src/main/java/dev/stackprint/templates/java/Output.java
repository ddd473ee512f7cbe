package dev.stackprint.templates.java;

/** Collects the final text; ends of line and spaces wait until something follows them. */
final class Output {
  private final StringBuilder text = new StringBuilder();
  private int newlines;
  private int spaces;

  private boolean wrapped;

  /**
   * Whether a line comment was wrapped: the lines of one behind code become comments of their own.
   */
  boolean wrapped() {
    return wrapped;
  }

  void newline(int indent) {
    newlines = Math.max(newlines, 1);
    spaces = indent;
  }

  void blankLine() {
    newlines++;
  }

  void space() {
    spaces++;
  }

  void text(String piece) {
    if (newlines > 0 && text.length() > 0) {
      text.append("\n".repeat(Math.min(newlines, 2)));
    }
    text.append(" ".repeat(spaces)).append(piece);
    newlines = 0;
    spaces = 0;
    wrapped |= piece.startsWith("//") && piece.indexOf('\n') >= 0;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
