package dev.stackprint.templates.java;

import dev.stackprint.templates.java.JavadocToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a Javadoc comment into words and tags. */
final class JavadocLexer {
  private final String text;
  private final List<JavadocToken> tokens = new ArrayList<>();
  private int at;
  private boolean lineStart = true;
  private int braces;
  private int pre;
  private int code;
  private int table;
  private boolean snippet;

  private JavadocLexer(String text) {
    this.text = text;
  }

  /**
   * The tokens of a comment; null if its tags are not balanced, and then nobody can tell how it
   * flows.
   */
  static List<JavadocToken> tokenize(String comment) {
    String content = comment.substring(3, Math.max(3, comment.length() - 2));
    JavadocLexer lexer = new JavadocLexer(content);
    return lexer.run() ? withParagraphs(lexer.joined()) : null;
  }

  private boolean run() {
    while (at < text.length()) {
      int from = at;
      Kind kind = next();
      if (kind == Kind.BLOCK_TAG && !isBalanced()) {
        return false;
      }
      tokens.add(new JavadocToken(kind, plain(kind, text.substring(from, at))));
    }
    return isBalanced();
  }

  /** {@code <P>} and {@code <br/>} are written the usual way. */
  private static String plain(Kind kind, String token) {
    boolean single = kind == Kind.PARAGRAPH || kind == Kind.LINE_BREAK;
    if (!single || token.indexOf('=') >= 0) {
      return token;
    }
    return kind == Kind.PARAGRAPH ? "<p>" : "<br>";
  }

  private boolean isBalanced() {
    return braces == 0 && pre == 0 && code == 0 && table == 0;
  }

  private boolean keepsLines() {
    return pre > 0 || code > 0 || table > 0 || snippet;
  }

  private Kind next() {
    boolean keeps = keepsLines();
    if (newline()) {
      lineStart = true;
      return keeps ? Kind.NEWLINE : Kind.SPACE;
    }
    if (isBlank(text.charAt(at))) {
      while (at < text.length() && isBlank(text.charAt(at))) {
        at++;
      }
      return keeps ? Kind.WORD : Kind.SPACE;
    }
    if (lineStart && blockTag()) {
      lineStart = false;
      return Kind.BLOCK_TAG;
    }
    lineStart = false;
    boolean inSnippet = snippet;
    if (brace()) {
      boolean edge = inSnippet != snippet && pre == 0 && code == 0 && table == 0;
      return !edge ? Kind.WORD : snippet ? Kind.SNIPPET_START : Kind.SNIPPET_END;
    }
    return tag(keeps);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /** The end of a line, with the star at the start of the next one. */
  private boolean newline() {
    int end = at;
    while (end < text.length() && isBlank(text.charAt(end))) {
      end++;
    }
    if (end == text.length() || text.charAt(end) != '\n') {
      return false;
    }
    end++;
    while (end < text.length() && isBlank(text.charAt(end))) {
      end++;
    }
    if (end < text.length() && text.charAt(end) == '*') {
      end++;
      if (end < text.length() && isBlank(text.charAt(end))) {
        end++;
      }
    }
    at = end;
    return true;
  }

  private boolean blockTag() {
    if (text.charAt(at) != '@' || at + 1 == text.length() || !isLower(text.charAt(at + 1))) {
      return false;
    }
    int end = wordEnd(at + 1);
    if (text.substring(at, end).equals("@param")) {
      int type = end;
      while (type < text.length() && Character.isWhitespace(text.charAt(type))) {
        type++;
      }
      if (type > end && type < text.length() && text.charAt(type) == '<') {
        int close = wordEnd(type + 1);
        if (close > type + 1 && close < text.length() && text.charAt(close) == '>') {
          end = close + 1;
        }
      }
    }
    at = end;
    return true;
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  private int wordEnd(int from) {
    int end = from;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
      end++;
    }
    return end;
  }

  /** A brace, or a run of text within braces. */
  private boolean brace() {
    char c = text.charAt(at);
    if (c == '{' && text.startsWith("{@", at)) {
      snippet |= braces == 0 && text.startsWith("{@snippet", at);
      braces++;
      at = wordEnd(at + 2);
      return true;
    }
    if (c == '{') {
      braces += braces > 0 ? 1 : 0;
      at++;
      return true;
    }
    if (c == '}') {
      braces -= braces > 0 ? 1 : 0;
      snippet &= braces > 0;
      at++;
      return true;
    }
    if (braces > 0) {
      word();
      return true;
    }
    return false;
  }

  private void word() {
    at++;
    while (at < text.length() && " \t\n@<{}*".indexOf(text.charAt(at)) < 0) {
      at++;
    }
  }

  private Kind tag(boolean keeps) {
    String name = text.charAt(at) == '<' ? tagName() : "";
    if (name.isEmpty()) {
      return comment(keeps);
    }
    int end = text.indexOf('>', at) + 1;
    switch (name) {
      case "pre" -> pre++;
      case "/pre" -> pre -= pre > 0 ? 1 : 0;
      case "code" -> code++;
      case "/code" -> code -= code > 0 ? 1 : 0;
      case "table" -> table++;
      case "/table" -> table -= table > 0 ? 1 : 0;
      default -> {
        if (keeps) {
          word();
          return Kind.WORD;
        }
      }
    }
    Kind kind = kind(name);
    if (kind == null) {
      word();
      return Kind.WORD;
    }
    at = end;
    boolean kept = name.startsWith("/") ? keepsLines() : keeps;
    return kept ? Kind.WORD : kind;
  }

  private Kind comment(boolean keeps) {
    int end = text.startsWith("<!--", at) ? text.indexOf("-->", at) : -1;
    if (end >= 0) {
      at = end + 3;
      return keeps ? Kind.WORD : Kind.HTML_COMMENT;
    }
    word();
    return Kind.WORD;
  }

  /** The name of the HTML tag at the cursor, with its slash; empty if there is none. */
  private String tagName() {
    int from = at + 1;
    int end = wordEnd(text.startsWith("/", from) ? from + 1 : from);
    if (text.indexOf('>', at) < 0) {
      return "";
    }
    return text.substring(from, end).toLowerCase(Locale.ROOT);
  }

  private static Kind kind(String name) {
    return switch (name) {
      case "p" -> Kind.PARAGRAPH;
      case "ul", "ol", "dl" -> Kind.LIST_START;
      case "/ul", "/ol", "/dl" -> Kind.LIST_END;
      case "li", "dt", "dd" -> Kind.ITEM;
      case "/p", "/li", "/dt", "/dd" -> Kind.IGNORED;
      case "h1", "h2", "h3", "h4", "h5", "h6" -> Kind.HEADING_START;
      case "/h1", "/h2", "/h3", "/h4", "/h5", "/h6" -> Kind.HEADING_END;
      case "pre" -> Kind.PRE_START;
      case "/pre" -> Kind.PRE_END;
      case "code", "/code" -> Kind.CODE_TAG;
      case "table" -> Kind.TABLE_START;
      case "/table" -> Kind.TABLE_END;
      case "blockquote", "/blockquote" -> Kind.QUOTE;
      case "br" -> Kind.LINE_BREAK;
      default -> null;
    };
  }

  /**
   * Parts of a word become one, and so do parts of a gap; a word never moves away from an {@code @}
   * behind it.
   */
  private List<JavadocToken> joined() {
    List<JavadocToken> joined = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      JavadocToken token = tokens.get(i);
      JavadocToken last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      boolean joins = last != null && token.kind() == last.kind();
      if (last != null && token.is(Kind.SPACE) && isLink(last.text())) {
        last = new JavadocToken(Kind.IGNORED, last.text());
        joined.add(last);
        continue;
      }
      if (joins && (token.is(Kind.WORD) || token.is(Kind.SPACE))) {
        joined.set(joined.size() - 1, new JavadocToken(token.kind(), last.text() + token.text()));
      } else if (last != null
          && last.is(Kind.SPACE)
          && token.is(Kind.WORD)
          && token.text().startsWith("@")
          && joined.size() > 1
          && joined.get(joined.size() - 2).is(Kind.WORD)) {
        joined.remove(joined.size() - 1);
        String word = joined.get(joined.size() - 1).text() + " " + token.text();
        joined.set(joined.size() - 1, new JavadocToken(Kind.WORD, word));
      } else {
        joined.add(token);
      }
    }
    return joined;
  }

  /** The end of a tag that starts a link: a gap behind it would be a part of the link. */
  private static boolean isLink(String word) {
    return word.startsWith("href=") && word.indexOf('>') == word.length() - 1;
  }

  /** An empty line between words starts a paragraph. */
  private static List<JavadocToken> withParagraphs(List<JavadocToken> tokens) {
    List<JavadocToken> all = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      boolean paragraph =
          i > 1
              && tokens.get(i).is(Kind.WORD)
              && tokens.get(i - 1).isBlankLine()
              && tokens.get(i - 2).is(Kind.WORD);
      if (paragraph) {
        all.add(new JavadocToken(Kind.PARAGRAPH, "<p>"));
      }
      all.add(tokens.get(i));
    }
    return all;
  }
}
