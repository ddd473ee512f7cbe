package dev.stackprint.blueprints.reference;

import java.util.List;

/** Markdown as GitHub shows it. */
final class Markdown {

  private final StringBuilder text = new StringBuilder();

  Markdown heading(int level, String title) {
    return paragraph("#".repeat(level) + " " + title);
  }

  Markdown paragraph(String paragraph) {
    if (!paragraph.isBlank()) {
      text.append(text.isEmpty() ? "" : "\n").append(paragraph.strip()).append('\n');
    }
    return this;
  }

  Markdown yaml(String yaml) {
    return paragraph("```yaml\n" + yaml.stripTrailing() + "\n```");
  }

  /** Adds a table; one without rows is left out. */
  Markdown table(List<String> columns, List<List<String>> rows) {
    if (rows.isEmpty()) {
      return this;
    }
    StringBuilder table = new StringBuilder(row(columns));
    table.append(row(columns.stream().map(column -> "---").toList()));
    rows.forEach(cells -> table.append(row(cells)));
    return paragraph(table.toString());
  }

  private static String row(List<String> cells) {
    return "| "
        + String.join(" | ", cells.stream().map(Markdown::cell).toList()).stripTrailing()
        + " |\n";
  }

  private static String cell(String text) {
    return text.strip().replaceAll("\\s+", " ").replace("|", "\\|");
  }

  static String code(String text) {
    return "`" + text + "`";
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
