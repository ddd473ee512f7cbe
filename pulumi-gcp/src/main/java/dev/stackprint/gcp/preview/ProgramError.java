package dev.stackprint.gcp.preview;

import dev.stackprint.gcp.preview.LogLine.Severity;
import dev.stackprint.toolchain.ToolFailure;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a program says of its own failure. */
final class ProgramError {

  /** Pulumi tells which process it was, which is no news: the error follows on the next line. */
  private static final Pattern PREAMBLE =
      Pattern.compile(
          "\\ARunning program \\[PID: \\d+\\]\\(.*\\) failed with an unhandled exception:\\R");

  private ProgramError() {}

  /**
   * Returns the failure with the error that the program told the engine, or else with what it
   * printed.
   */
  static ToolFailure of(ToolFailure failure, List<LogLine> logs) {
    String told =
        logs.stream()
            .filter(line -> line.severity() == Severity.ERROR)
            .map(line -> PREAMBLE.matcher(line.message()).replaceFirst("").stripTrailing())
            .distinct()
            .map(message -> message + System.lineSeparator())
            .collect(Collectors.joining());
    return told.isEmpty() ? failure : new ToolFailure(failure.getMessage(), told);
  }
}
