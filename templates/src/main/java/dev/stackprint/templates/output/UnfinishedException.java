package dev.stackprint.templates.output;

import java.io.IOException;

/**
 * Neither could all changes be made, nor those already made be undone. The journal is still there.
 */
final class UnfinishedException extends Exception {
  private static final long serialVersionUID = 1L;

  UnfinishedException(IOException cause) {
    super(cause);
  }

  @Override
  public synchronized IOException getCause() {
    return (IOException) super.getCause();
  }
}
