package dev.stackprint.templates.java;

/** How a block is printed, which depends on what it belongs to. */
enum BlockStyle {
  /** By itself, or after {@code synchronized}. */
  BARE(false, false, false),
  /** Of a lambda or a case. */
  VALUE(true, false, false),
  /** Of a loop, or of an {@code if} or {@code try} with nothing behind it. */
  BODY(true, true, false),
  /** Of the last of several clauses. */
  LAST(false, true, false),
  /** Of a clause behind which another follows. */
  CONTINUED(false, true, true);

  /** Whether an empty one takes a single line. */
  final boolean collapses;

  /** Whether a blank line at the start stays. */
  final boolean keepsFirstBlank;

  /** Whether a blank line at the end stays. */
  final boolean keepsLastBlank;

  BlockStyle(boolean collapses, boolean keepsFirstBlank, boolean keepsLastBlank) {
    this.collapses = collapses;
    this.keepsFirstBlank = keepsFirstBlank;
    this.keepsLastBlank = keepsLastBlank;
  }
}
