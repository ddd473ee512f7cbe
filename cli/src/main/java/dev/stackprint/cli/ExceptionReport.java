package dev.stackprint.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import picocli.CommandLine;

/** Reports what no command expected. */
final class ExceptionReport implements CommandLine.IExecutionExceptionHandler {

  private final Terminal terminal;

  ExceptionReport(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public int handleExecutionException(
      Exception exception, CommandLine commandLine, CommandLine.ParseResult parseResult) {
    Throwable cause =
        exception instanceof UncheckedIOException unchecked ? unchecked.getCause() : exception;
    if (cause instanceof CommandFailure failure) {
      terminal.err().println("stackprint: " + failure.getMessage());
      return failure.exitCode();
    }
    if (cause instanceof IOException) {
      terminal.err().println("stackprint: " + describe((IOException) cause));
      return ExitCode.FAILED;
    }
    terminal.err().println("stackprint: this is a bug of Stackprint; please report it with:");
    exception.printStackTrace(terminal.err());
    return ExitCode.BUG;
  }

  private static String describe(IOException exception) {
    if (exception instanceof FileSystemException failure) {
      String reason =
          failure.getReason() == null ? exception.getClass().getSimpleName() : failure.getReason();
      return failure.getFile() + ": " + reason;
    }
    return String.valueOf(exception.getMessage());
  }
}
