package dev.stackprint.templates.java;

import java.util.List;

/** A text block, moved to the indentation of the line that it starts on. */
final class TextBlock {
  private TextBlock() {}

  static String layout(String block, int indent) {
    List<String> raw = block.lines().toList();
    String margin = "\n" + " ".repeat(indent);
    boolean ownEnd = raw.get(raw.size() - 1).strip().equals("\"\"\"");
    int common = Integer.MAX_VALUE;
    for (int i = 1; i < raw.size(); i++) {
      String line = raw.get(i);
      if (!line.isBlank()) {
        common = Math.min(common, line.length() - line.stripLeading().length());
      }
    }
    StringBuilder out = new StringBuilder("\"\"\"");
    for (int i = 1; i < raw.size(); i++) {
      String line = raw.get(i).stripTrailing();
      boolean last = i == raw.size() - 1;
      if (last && !ownEnd) {
        line = line.substring(0, line.length() - 3) + "\\" + margin + "\"\"\"";
      }
      out.append(line.isBlank() ? "\n" : margin + line.substring(common));
    }
    return out.toString();
  }
}
