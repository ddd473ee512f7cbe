package dev.stackprint.templates.java;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Changes the literals of source that is laid out: strings that leave the line are split, and text
 * blocks get the indentation of the line that they start on.
 */
final class Literals {
  private final String source;
  private final List<Token> tokens;
  private final StringBuilder out = new StringBuilder();
  private int copied;
  private boolean split;

  private Literals(String source) {
    this.source = source;
    this.tokens = Tokenizer.tokenize(source);
  }

  /**
   * The source with its literals changed.
   *
   * @param splitStrings whether strings were split, so that the source has to be laid out again
   */
  record Result(String source, boolean splitStrings) {}

  static Result adapt(String source) {
    if (!source.contains("\"\"\"") && !hasLongString(source)) {
      return new Result(source, false);
    }
    Literals literals = new Literals(source);
    literals.run();
    return new Result(literals.out.toString(), literals.split);
  }

  private static boolean hasLongString(String source) {
    for (int start = 0; start < source.length(); ) {
      int end = lineEnd(source, start);
      if (end - start > Doc.COLUMNS && source.substring(start, end).indexOf('"') >= 0) {
        return true;
      }
      start = end + 1;
    }
    return false;
  }

  private static int lineEnd(String source, int from) {
    int end = source.indexOf('\n', from);
    return end < 0 ? source.length() : end;
  }

  private void run() {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.kind() == Token.Kind.TEXT_BLOCK) {
        textBlock(token);
      } else if (isString(token)) {
        int last = lastOfGroup(i);
        if (isTooLong(i, last)) {
          split(i, last);
        }
        i = last;
      }
    }
    out.append(source, copied, source.length());
  }

  private static boolean isString(Token token) {
    return token.kind() == Token.Kind.STRING && token.text().startsWith("\"");
  }

  /** The last of the strings that are joined by {@code +} without a comment between them. */
  private int lastOfGroup(int first) {
    int last = first;
    while (tokens.get(last + 1).is("+")
        && isString(tokens.get(last + 2))
        && !hasComment(last, last + 2)) {
      last += 2;
    }
    return last;
  }

  private boolean hasComment(int from, int to) {
    for (int i = from; i <= to; i++) {
      boolean before = i > from && !tokens.get(i).before().isEmpty();
      boolean after = i < to && !tokens.get(i).after().isEmpty();
      if (before || after) {
        return true;
      }
    }
    return false;
  }

  private boolean isTooLong(int first, int last) {
    for (int i = first; i <= last; i += 2) {
      Token token = tokens.get(i);
      int lineStart = token.offset() - token.column();
      boolean tooLong = lineEnd(source, lineStart) - lineStart > Doc.COLUMNS;
      if (tooLong && !tokens.get(i + 1).is(".")) {
        return true;
      }
    }
    return false;
  }

  private void split(int first, int last) {
    Token start = tokens.get(first);
    Token end = tokens.get(last);
    int endOffset = end.offset() + end.text().length();
    Deque<String> words = new ArrayDeque<>();
    for (int i = first; i <= last; i += 2) {
      String literal = tokens.get(i).text();
      words(literal.substring(1, literal.length() - 1), words);
    }
    boolean leads = first == 0 || !tokens.get(first - 1).is("+");
    int behind = lineEnd(source, endOffset) - endOffset;
    List<String> lines = fill(words, Doc.COLUMNS - start.column() - 2, behind, leads);
    int indent = Math.max(0, leads ? start.column() + 4 : start.column() - 2);
    String separator = "\"\n" + " ".repeat(indent) + "+ \"";
    String text = "\"" + String.join(separator, lines) + "\"";
    replace(start.offset(), endOffset, text);
    split = true;
  }

  private void replace(int from, int to, String text) {
    out.append(source, copied, from).append(text);
    copied = to;
  }

  private static List<String> fill(Deque<String> words, int columns, int behind, boolean leads) {
    List<String> lines = new ArrayList<>();
    int width = columns;
    while (!words.isEmpty()) {
      if (words.stream().mapToInt(String::length).sum() <= width) {
        width -= behind;
      }
      StringBuilder line = new StringBuilder();
      String word;
      do {
        word = words.removeFirst();
        line.append(word);
      } while (!words.isEmpty()
          && !word.endsWith("\\n")
          && !word.endsWith("\\r")
          && line.length() + words.getFirst().length() <= width);
      lines.add(line.toString());
      if (lines.size() == 1 && leads) {
        width -= 6;
      }
    }
    return lines;
  }

  /** Cuts before each gap and behind each end of a line. */
  private static void words(String literal, Deque<String> words) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < literal.length(); ) {
      int newline = newline(literal, i);
      if (newline > 0) {
        while (newline > 0) {
          word.append(literal, i, i + newline);
          i += newline;
          newline = newline(literal, i);
        }
        words.add(word.toString());
        word.setLength(0);
        continue;
      }
      int gap = gap(literal, i);
      if (gap > 0 && word.length() > 0) {
        words.add(word.toString());
        word.setLength(0);
      }
      int length = gap > 0 ? gap : literal.charAt(i) == '\\' ? 2 : 1;
      word.append(literal, i, Math.min(literal.length(), i + length));
      i += length;
    }
    if (word.length() > 0) {
      words.add(word.toString());
    }
  }

  private static int newline(String literal, int at) {
    if (literal.startsWith("\\r\\n", at)) {
      return 4;
    }
    return literal.startsWith("\\n", at) || literal.startsWith("\\r", at) ? 2 : 0;
  }

  private static int gap(String literal, int at) {
    if (Character.isWhitespace(literal.charAt(at))) {
      return 1;
    }
    return literal.startsWith("\\t", at) ? 2 : 0;
  }

  private void textBlock(Token token) {
    List<String> raw = token.text().lines().toList();
    List<String> lines =
        String.join("\n", raw.subList(1, raw.size())).stripIndent().lines().toList();
    boolean atMargin =
        raw.get(raw.size() - 1).stripTrailing().length()
            == lines.get(lines.size() - 1).stripTrailing().length();
    int lineStart = token.offset() - token.column();
    int start = lineStart;
    while (source.charAt(start) == ' ') {
      start++;
    }
    String margin = atMargin ? "\n" : "\n" + source.substring(lineStart, start);
    int from = token.offset();
    StringBuilder text = new StringBuilder("\"\"\"");
    if (atMargin) {
      while (source.charAt(from - 1) == ' ') {
        from--;
      }
      text.insert(0, from > lineStart ? "\n" : "");
    }
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).stripTrailing();
      if (i < lines.size() - 1) {
        text.append(line.isEmpty() ? "\n" : margin + line);
      } else {
        String content = line.substring(0, line.length() - 3).stripTrailing();
        text.append(content.isBlank() ? "" : margin + content + "\\")
            .append(margin)
            .append("\"\"\"");
      }
    }
    replace(from, token.offset() + token.text().length(), text.toString());
  }
}
