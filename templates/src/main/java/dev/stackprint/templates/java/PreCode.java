package dev.stackprint.templates.java;

import dev.stackprint.templates.java.JavadocToken.Kind;
import java.util.ArrayList;
import java.util.List;

/** Moves what is in <code>&lt;pre&gt;{@code</code> to the left margin. */
final class PreCode {
  private static final String START = "{@code";

  private PreCode() {}

  static List<JavadocToken> deindented(List<JavadocToken> tokens) {
    List<JavadocToken> all = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      all.add(tokens.get(i));
      int end = tokens.get(i).is(Kind.PRE_START) ? end(tokens, i + 1) : -1;
      if (end >= 0) {
        deindent(tokens.subList(i + 1, end), all);
        i = end - 1;
      }
    }
    return all;
  }

  /** The index of the end tag, if the code between the index and it is all there is. */
  private static int end(List<JavadocToken> tokens, int from) {
    int end = from;
    while (end < tokens.size() && !tokens.get(end).is(Kind.PRE_END)) {
      end++;
    }
    if (end == tokens.size() || end == from) {
      return -1;
    }
    String code = text(tokens.subList(from, end)).strip();
    int newline = code.indexOf('\n');
    return newline >= 0 && code.substring(0, newline).strip().equals(START) ? end : -1;
  }

  private static String text(List<JavadocToken> tokens) {
    StringBuilder text = new StringBuilder();
    tokens.forEach(token -> text.append(token.is(Kind.NEWLINE) ? "\n" : token.text()));
    return text.toString();
  }

  private static void deindent(List<JavadocToken> tokens, List<JavadocToken> all) {
    String code = text(tokens).strip();
    boolean closed = code.endsWith("}");
    List<String> lines =
        code.substring(START.length(), code.length() - (closed ? 1 : 0)).lines().toList();
    all.add(new JavadocToken(Kind.WORD, START));
    int from = 0;
    int to = lines.size();
    while (from < to && lines.get(from).isBlank()) {
      from++;
    }
    int least = Integer.MAX_VALUE;
    for (String line : lines.subList(from, to)) {
      if (!line.isBlank()) {
        least = Math.min(least, line.length() - line.stripLeading().length());
      }
    }
    for (String line : lines.subList(from, to)) {
      all.add(new JavadocToken(Kind.NEWLINE, ""));
      if (!line.isBlank()) {
        all.add(new JavadocToken(Kind.WORD, line.substring(least)));
      }
    }
    all.add(new JavadocToken(Kind.NEWLINE, ""));
    if (closed) {
      all.add(new JavadocToken(Kind.WORD, "}"));
    }
  }
}
