package dev.stackprint.blueprints.diagnostic;

import dev.stackprint.blueprints.source.Origin;
import java.util.List;
import java.util.Locale;

/**
 * Renders findings for people: place, code and message, the line with a caret under the exact
 * token, and the hint.
 */
public final class TextReport {

  private static final String RESET = "\u001b[0m";
  private static final String BOLD = "\u001b[1m";
  private static final String RED = "\u001b[1;31m";
  private static final String YELLOW = "\u001b[1;33m";
  private static final String BLUE = "\u001b[34m";

  private final boolean colours;

  /**
   * Makes a renderer.
   *
   * @param colours whether to use ANSI escapes
   */
  public TextReport(boolean colours) {
    this.colours = colours;
  }

  /** Returns all findings in the order given, a blank line between two of them. */
  public String render(List<Diagnostic> diagnostics) {
    return String.join("\n", diagnostics.stream().map(this::render).toList());
  }

  /** Returns one finding, each of its lines with a line break. */
  public String render(Diagnostic diagnostic) {
    Origin origin = diagnostic.origin();
    boolean error = diagnostic.severity() == Severity.ERROR;
    StringBuilder text = new StringBuilder();
    // A file that could not be read has no lines to point to.
    String place = origin.file().text().isEmpty() ? origin.file().name() : origin.toString();
    text.append(style(BOLD, SourceLine.printable(place) + ":"))
        .append(' ')
        .append(
            style(
                error ? RED : YELLOW,
                diagnostic.severity().name().toLowerCase(Locale.ROOT) + " " + diagnostic.code()))
        .append(": ")
        .append(SourceLine.printable(diagnostic.message()))
        .append('\n');
    SourceLine line = SourceLine.of(origin);
    if (!line.isBlank()) {
      String number = String.format(Locale.ROOT, "%5d", origin.line());
      text.append(style(BLUE, number + " |")).append(' ').append(line.text()).append('\n');
      text.append(style(BLUE, "      |"))
          .append(' ')
          .append(" ".repeat(line.caretColumn()))
          .append(style(error ? RED : YELLOW, "^".repeat(line.carets())))
          .append('\n');
    }
    diagnostic
        .hint()
        .ifPresent(hint -> text.append("  hint: ").append(SourceLine.printable(hint)).append('\n'));
    return text.toString();
  }

  private String style(String style, String text) {
    return colours ? style + text + RESET : text;
  }
}
