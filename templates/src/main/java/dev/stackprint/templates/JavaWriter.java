package dev.stackprint.templates;

import java.io.IOException;
import java.io.Writer;

/**
 * Keeps text of a blueprint from closing a comment together with what stands beside it: a star and
 * a slash, one of them from the text, the other from the template or from another text. The text
 * alone is harmless, see {@link Language#JAVA}.
 */
final class JavaWriter extends Writer {
  private static final String STAR = "\\52";
  private static final String SLASH = "\\57";

  private final Writer out;
  private boolean starWritten;

  /** A star that ended a text waits for what follows. */
  private boolean starHeld;

  JavaWriter(Writer out) {
    this.out = out;
  }

  /** Writes escaped text that a template interpolates. */
  void writeText(String text) throws IOException {
    if (text.isEmpty()) {
      return;
    }
    var slash = text.charAt(0) == '/';
    releaseStar(slash);
    var start = 0;
    if (slash && starWritten) {
      out.write(SLASH);
      start = 1;
    }
    starHeld = text.endsWith("*");
    out.write(text, start, text.length() - start - (starHeld ? 1 : 0));
    starWritten = false;
  }

  @Override
  public void write(char[] characters, int offset, int length) throws IOException {
    if (length == 0) {
      return;
    }
    releaseStar(characters[offset] == '/');
    out.write(characters, offset, length);
    starWritten = characters[offset + length - 1] == '*';
  }

  private void releaseStar(boolean beforeSlash) throws IOException {
    if (starHeld) {
      out.write(beforeSlash ? STAR : "*");
      starHeld = false;
      starWritten = !beforeSlash;
    }
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  /** Writes what was held; closes nothing else. */
  @Override
  public void close() throws IOException {
    releaseStar(false);
    out.flush();
  }
}
