package dev.stackprint.templates.java;

import dev.stackprint.templates.java.JavadocToken.Kind;
import java.util.ArrayList;
import java.util.List;

/** Moves what is in <code>&lt;pre&gt;{@code</code> to the left margin. */
final class PreCode {
  private PreCode() {}

  static List<JavadocToken> deindented(List<JavadocToken> tokens) {
    List<JavadocToken> all = new ArrayList<>(tokens);
    for (int i = 0; i + 1 < all.size(); i++) {
      boolean code =
          all.get(i).is(Kind.PRE_START)
              && all.get(i + 1).text().stripLeading().startsWith("{@code");
      if (code) {
        int end = i + 1;
        while (end < all.size() && !all.get(end).is(Kind.PRE_END)) {
          end++;
        }
        deindent(all.subList(i + 1, end));
      }
    }
    return all;
  }

  private static void deindent(List<JavadocToken> lines) {
    int least = Integer.MAX_VALUE;
    for (int i = 1; i < lines.size(); i++) {
      if (starts(lines, i)) {
        String text = lines.get(i).text();
        boolean end = text.strip().equals("}");
        least = end ? least : Math.min(least, text.length() - text.stripLeading().length());
      }
    }
    for (int i = 1; i < lines.size(); i++) {
      if (starts(lines, i)) {
        String text = lines.get(i).text();
        int blanks = text.length() - text.stripLeading().length();
        lines.set(i, new JavadocToken(Kind.WORD, text.substring(Math.min(least, blanks))));
      }
    }
  }

  private static boolean starts(List<JavadocToken> lines, int i) {
    return lines.get(i).is(Kind.WORD) && lines.get(i - 1).is(Kind.NEWLINE);
  }
}
