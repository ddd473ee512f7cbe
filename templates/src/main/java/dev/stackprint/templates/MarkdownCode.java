package dev.stackprint.templates;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes pieces of Markdown. */
public final class MarkdownCode {
  private static final String UNSAFE_IN_LINKS = " <>\\|`*[]\"";
  private static final Pattern INFO = Pattern.compile("[A-Za-z0-9_+-]*");

  private MarkdownCode() {}

  /** A code span, as {@code `text`}, which may stand in a table too. */
  public static Code span(String text) {
    var line = visible(Whitespace.fold(text));
    if (line.isEmpty()) {
      return Code.markdown("");
    }
    if (line.indexOf('|') >= 0) {
      // A table ends its cell there even within the span, and outside of one the escape would show.
      return Code.markdown("<code>" + html(line) + "</code>");
    }
    var fence = "`".repeat(longestRun(line) + 1);
    var space = line.startsWith("`") || line.endsWith("`") ? " " : "";
    return Code.markdown(fence + space + line + space + fence);
  }

  /** A fenced block of code. */
  public static Code block(String language, String text) {
    if (!INFO.matcher(language).matches()) {
      throw new IllegalArgumentException("not the name of a language: " + language);
    }
    var fence = "`".repeat(Math.max(3, longestRun(text) + 1));
    var lines = text.replace("\r\n", "\n").replace('\r', '\n');
    var end = lines.endsWith("\n") || lines.isEmpty() ? "" : "\n";
    return Code.markdown(fence + language + "\n" + visible(lines) + end + fence);
  }

  /** A link to a page of the web; where the address is not one, the text alone. */
  public static Code link(String text, String address) {
    var lower = address.toLowerCase(Locale.ROOT);
    if (!lower.startsWith("https://") && !lower.startsWith("http://")) {
      return Code.markdown(MarkdownText.escape(text));
    }
    return Code.markdown("[" + MarkdownText.escape(text) + "](<" + destination(address) + ">)");
  }

  private static String destination(String address) {
    var out = new StringBuilder(address.length());
    for (int i = 0, codePoint; i < address.length(); i += Character.charCount(codePoint)) {
      codePoint = address.codePointAt(i);
      if (codePoint == '&') {
        out.append("&amp;");
      } else if (Unseen.contains(codePoint) || UNSAFE_IN_LINKS.indexOf(codePoint) >= 0) {
        out.append(percent(codePoint));
      } else {
        out.appendCodePoint(codePoint);
      }
    }
    return out.toString();
  }

  private static String percent(int codePoint) {
    var out = new StringBuilder();
    for (var octet : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
      Unseen.appendHex(out.append('%'), octet & 0xFF, 2);
    }
    return out.toString();
  }

  private static String html(String text) {
    return XmlText.escape(text)
        .replace("\\", "&#92;")
        .replace("|", "&#124;")
        .replace("`", "&#96;")
        .replace("*", "&#42;")
        .replace("_", "&#95;")
        .replace("[", "&#91;")
        .replace("]", "&#93;")
        .replace("~", "&#126;")
        .replace("$", "&#36;");
  }

  private static String visible(String text) {
    var out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            codePoint -> {
              var shown = codePoint == '\n' || codePoint == '\t' || !Unseen.contains(codePoint);
              out.appendCodePoint(shown ? codePoint : 0xFFFD);
            });
    return out.toString();
  }

  private static int longestRun(String text) {
    var longest = 0;
    var run = 0;
    for (var i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
