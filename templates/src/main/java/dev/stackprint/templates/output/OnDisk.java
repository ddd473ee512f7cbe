package dev.stackprint.templates.output;

/** What lies at a path of the output folder. */
sealed interface OnDisk {
  /** Nothing. */
  record Absent() implements OnDisk {}

  /** A file. */
  record Present(FileState state) implements OnDisk {}

  /**
   * What is no file, or what no file can lie below.
   *
   * @param where the path itself or a folder above it
   */
  record Blocked(String where, Conflict.Kind kind) implements OnDisk {}
}
