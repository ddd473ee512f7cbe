package dev.stackprint.templates.java;

import dev.stackprint.templates.java.JavadocToken.Kind;
import java.util.List;

/** Flows the text of a Javadoc comment into lines. */
final class Javadoc {
  /** What separates a token from the one before it. */
  private enum Gap {
    NONE,
    SPACE,
    LINE,
    BLANK_LINE
  }

  private final int indent;
  private final StringBuilder out = new StringBuilder("/**");
  private Gap gap = Gap.NONE;
  private int room;
  private boolean lineStart;
  private boolean empty = true;
  private boolean inBlockTag;
  private int lists;
  private int items;

  /** The lists as of the last token: what ends a list still belongs to it. */
  private int listsWritten;

  private boolean inItem;

  private Javadoc(int indent) {
    this.indent = indent;
  }

  /** The comment as it has to stand at a column. */
  static String layout(String comment, int column) {
    List<JavadocToken> tokens = JavadocLexer.tokenize(comment);
    if (tokens == null) {
      return aligned(comment, column);
    }
    Javadoc javadoc = new Javadoc(column);
    javadoc.newline(true);
    tokens = PreCode.deindented(tokens);
    for (JavadocToken token : tokens) {
      javadoc.add(token);
    }
    return javadoc.finish();
  }

  /** The lines of a comment that cannot be flowed, each behind a star. */
  private static String aligned(String comment, int column) {
    StringBuilder text = new StringBuilder();
    for (String line : comment.lines().toList()) {
      String content = line.strip();
      if (text.length() == 0) {
        text.append(content);
        continue;
      }
      text.append('\n').append(" ".repeat(column + 1));
      if (!content.startsWith("*")) {
        text.append(content.isEmpty() ? "*" : "* ");
      }
      text.append(content);
    }
    return text.toString();
  }

  private String finish() {
    String margin = "\n" + " ".repeat(indent + 1);
    String start = "/**" + margin + "* ";
    String content = out.substring(Math.min(out.length(), start.length()));
    if (content.isBlank()) {
      return "/** */";
    }
    boolean oneLine = content.indexOf('\n') < 0 && !content.startsWith("@");
    if (oneLine && indent + "/** ".length() + content.length() + " */".length() <= Doc.COLUMNS) {
      return "/** " + content + " */";
    }
    StringBuilder text = new StringBuilder();
    (out + margin + "*/").lines().forEach(line -> text.append(line.stripTrailing()).append('\n'));
    return text.substring(0, text.length() - 1);
  }

  private void add(JavadocToken token) {
    switch (token.kind()) {
      case SPACE -> request(Gap.SPACE);
      case NEWLINE -> newline(false);
      case IGNORED -> {}
      case WORD, CODE_TAG -> write(token);
      case LINE_BREAK -> {
        write(token);
        request(Gap.LINE);
      }
      case HTML_COMMENT -> {
        request(Gap.LINE);
        write(token);
        request(Gap.LINE);
      }
      case BLOCK_TAG -> blockTag(token);
      case PARAGRAPH -> {
        if (!empty) {
          request(Gap.BLANK_LINE);
          write(token);
        }
      }
      case QUOTE -> {
        request(Gap.BLANK_LINE);
        write(token);
        request(Gap.BLANK_LINE);
      }
      case HEADING_START, PRE_START, TABLE_START, SNIPPET_START -> {
        request(Gap.BLANK_LINE);
        write(token);
      }
      case HEADING_END, PRE_END, TABLE_END, SNIPPET_END -> {
        write(token);
        request(Gap.BLANK_LINE);
      }
      case LIST_START -> {
        request(Gap.BLANK_LINE);
        write(token);
        inItem = false;
        lists++;
        listsWritten = lists;
        request(Gap.LINE);
      }
      case LIST_END -> listEnd(token);
      case ITEM -> {
        request(Gap.LINE);
        leaveItem();
        write(token);
        inItem = true;
        items++;
      }
    }
  }

  private void leaveItem() {
    if (inItem) {
      inItem = false;
      items = Math.max(0, items - 1);
    }
  }

  private void listEnd(JavadocToken token) {
    request(Gap.LINE);
    leaveItem();
    lists = Math.max(0, lists - 1);
    write(token);
    inItem = items > 0;
    request(Gap.BLANK_LINE);
  }

  private void blockTag(JavadocToken token) {
    inItem = false;
    items = 0;
    lists = 0;
    listsWritten = 0;
    if (!empty) {
      request(inBlockTag ? Gap.LINE : Gap.BLANK_LINE);
    }
    inBlockTag = false;
    write(token);
    inBlockTag = true;
  }

  private void request(Gap wanted) {
    if (wanted.compareTo(gap) > 0) {
      gap = wanted;
    }
  }

  private void write(JavadocToken token) {
    if (gap == Gap.BLANK_LINE && (listsWritten > 0 || inBlockTag)) {
      gap = Gap.LINE;
    }
    if (gap == Gap.BLANK_LINE) {
      out.append('\n').append(" ".repeat(indent + 1)).append('*');
      newline(true);
    } else if (gap == Gap.LINE) {
      newline(true);
    }
    boolean space = gap == Gap.SPACE;
    if (!lineStart && token.text().length() + (space ? 1 : 0) > room) {
      newline(true);
    }
    if (!lineStart && space) {
      out.append(' ');
      room--;
    }
    out.append(token.text());
    room -= token.text().length();
    boolean leads = token.is(Kind.ITEM) || token.is(Kind.PARAGRAPH) || token.is(Kind.HEADING_START);
    lineStart &= leads;
    gap = Gap.NONE;
    empty = false;
    listsWritten = lists;
  }

  private void newline(boolean indented) {
    out.append('\n').append(" ".repeat(indent + 1)).append("* ");
    room = Doc.COLUMNS - indent - 3;
    if (indented) {
      int columns = items * 4 + lists * 2 + (inBlockTag ? 4 : 0);
      out.append(" ".repeat(columns));
      room -= columns;
    }
    lineStart = true;
  }
}
