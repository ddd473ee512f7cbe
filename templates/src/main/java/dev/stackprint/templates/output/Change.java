package dev.stackprint.templates.output;

/**
 * A file that is about to change.
 *
 * @param path relative to the output folder
 * @param from what it is now, null if it is not there
 * @param to what it will be, null if it will not be there
 */
record Change(String path, FileState from, FileState to) {
  boolean removes() {
    return to == null;
  }

  /** Whether the content stays and the file is only made executable. */
  boolean makesExecutable() {
    return from != null && to != null && from.sha256().equals(to.sha256());
  }

  /** Whether a new file is renamed into place. */
  boolean isMove() {
    return !removes() && !makesExecutable();
  }
}
