package dev.stackprint.templates.java;

/** A word, a gap or a tag of a Javadoc comment. */
record JavadocToken(Kind kind, String text) {
  enum Kind {
    WORD,
    SPACE,
    /** The end of a line that must stay, as in {@code <pre>}. */
    NEWLINE,
    BLOCK_TAG,
    PARAGRAPH,
    LIST_START,
    LIST_END,
    ITEM,
    HEADING_START,
    HEADING_END,
    PRE_START,
    PRE_END,
    TABLE_START,
    TABLE_END,
    QUOTE,
    CODE_TAG,
    SNIPPET_START,
    SNIPPET_END,
    LINE_BREAK,
    HTML_COMMENT,
    /** An end tag that is left out. */
    IGNORED
  }

  boolean is(Kind expected) {
    return kind == expected;
  }

  /** Whether this is a gap with an empty line in it. */
  boolean isBlankLine() {
    return kind == Kind.SPACE && text.indexOf('\n') != text.lastIndexOf('\n');
  }
}
