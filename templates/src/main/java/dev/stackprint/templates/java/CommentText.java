package dev.stackprint.templates.java;

import java.util.ArrayList;
import java.util.List;

/**
 * The final text of a comment: line comments wrapped, block comments aligned, Javadoc flowed anew.
 */
final class CommentText {
  private CommentText() {}

  /** Columns that the first line of a comment takes, for deciding what fits. */
  static int firstLineWidth(String comment) {
    int newline = comment.indexOf('\n');
    if (newline >= 0) {
      return newline;
    }
    return spaced(comment).length();
  }

  static String layout(String comment, int column) {
    if (comment.startsWith("//")) {
      return wrap(spaced(comment), column);
    }
    if (Comment.isJavadoc(comment)) {
      return Javadoc.layout(comment, column);
    }
    if (comment.indexOf('\n') < 0) {
      return spaced(comment);
    }
    return align(comment, column);
  }

  /**
   * {@code //x} becomes {@code // x}, and <code>/*name=*&#47;</code> is spaced as a parameter name.
   */
  static String spaced(String comment) {
    if (comment.startsWith("//")) {
      int slashes = 2;
      while (slashes < comment.length() && comment.charAt(slashes) == '/') {
        slashes++;
      }
      boolean missing =
          slashes < comment.length()
              && !Character.isWhitespace(comment.charAt(slashes))
              && !comment.startsWith("noinspection", slashes)
              && !comment.startsWith("$NON-NLS-", slashes);
      return missing ? comment.substring(0, slashes) + " " + comment.substring(slashes) : comment;
    }
    String name = parameterName(comment);
    return name.isEmpty() ? comment : "/* " + name + "= */";
  }

  /** The name in a block comment that is made of a name and an equals sign; else empty. */
  static String parameterName(String comment) {
    String inner = comment.substring(2, comment.length() - 2).strip();
    if (!inner.endsWith("=")) {
      return "";
    }
    String name = inner.substring(0, inner.length() - 1).strip();
    boolean word = name.chars().allMatch(Character::isJavaIdentifierPart);
    return word ? name : "";
  }

  private static String wrap(String comment, int column) {
    if (comment.length() + column <= Doc.COLUMNS) {
      return comment;
    }
    List<String> lines = new ArrayList<>();
    String rest = comment;
    while (rest.length() + column > Doc.COLUMNS) {
      int cut = Doc.COLUMNS - column;
      while (cut >= 2 && !Character.isWhitespace(rest.charAt(cut))) {
        cut--;
      }
      if (cut <= 2) {
        break;
      }
      lines.add(rest.substring(0, cut).stripTrailing());
      rest = "//" + rest.substring(cut);
    }
    lines.add(rest);
    return String.join("\n" + " ".repeat(column), lines);
  }

  /**
   * Lines of a comment that all start with a star are aligned under the first; others keep their
   * shape.
   */
  private static String align(String comment, int column) {
    List<String> lines = new ArrayList<>();
    comment.lines().forEach(line -> lines.add(line.stripTrailing()));
    List<String> rest = lines.subList(1, lines.size());
    String margin = "\n" + " ".repeat(column);
    StringBuilder out = new StringBuilder(lines.get(0));
    if (rest.stream().allMatch(line -> line.strip().startsWith("*"))) {
      rest.forEach(line -> out.append(margin).append(' ').append(line.strip()));
      return out.toString();
    }
    int indent = Integer.MAX_VALUE;
    for (String line : rest) {
      if (!line.isBlank()) {
        indent = Math.min(indent, line.length() - line.stripLeading().length());
      }
    }
    for (String line : rest) {
      out.append(line.isBlank() ? "\n" : margin + line.substring(indent));
    }
    return out.toString();
  }
}
