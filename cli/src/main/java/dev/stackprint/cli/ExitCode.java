package dev.stackprint.cli;

/** The exit codes of every command. */
final class ExitCode {

  /** All went well. */
  static final int FINE = 0;

  /** The blueprint has errors. */
  static final int INVALID_BLUEPRINT = 1;

  /** The command line is wrong. */
  static final int USAGE = 2;

  /** A tool or the file system failed, or writing was refused because it would lose something. */
  static final int FAILED = 3;

  /** Stackprint itself has a bug. */
  static final int BUG = 70;

  private ExitCode() {}
}
