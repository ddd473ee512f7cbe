package dev.stackprint.cli;

import dev.stackprint.toolchain.ToolFailure;

/** Tells that a tool did not do its work. */
final class FailedTool {

  private FailedTool() {}

  /**
   * Prints what failed and what the tool said.
   *
   * @return the exit code
   */
  static int tell(ToolFailure failure, Terminal terminal) {
    terminal.err().println("stackprint: " + failure.getMessage());
    terminal.err().print(failure.output());
    return ExitCode.FAILED;
  }
}
