package dev.stackprint.templates.output;

import dev.stackprint.templates.output.WriteResult.Failed;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;

/** Says what the file system did not allow, and what to do about it. */
final class Failures {
  private static final String CHOOSE = "choose another folder.";

  private Failures() {}

  static Failed of(IOException e) {
    return new Failed(message(e), hint(e), false);
  }

  static Failed of(InvalidPathException e) {
    return new Failed(
        "This system cannot name a file " + e.getInput() + ".",
        "Set the locale to one with UTF-8, or " + CHOOSE,
        false);
  }

  static Failed unfinished(IOException e, Path out) {
    return new Failed(
        message(e) + " " + out + " is half written.", hint(e) + " The next run finishes it.", true);
  }

  private static String message(IOException e) {
    var what = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    if (!(e instanceof FileSystemException failure) || failure.getFile() == null) {
      return "Writing failed: " + what + ".";
    }
    return "Cannot access " + failure.getFile() + ": " + reason(failure) + ".";
  }

  private static String reason(FileSystemException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof NoSuchFileException) {
      return "it has vanished";
    }
    if (e instanceof NotDirectoryException) {
      return "it is not a folder";
    }
    if (e.getReason() == null) {
      return e.getClass().getSimpleName();
    }
    return e.getReason().toLowerCase(Locale.ROOT);
  }

  private static String hint(IOException e) {
    var reason =
        e instanceof FileSystemException failure ? reason(failure) : String.valueOf(e.getMessage());
    return switch (reason.toLowerCase(Locale.ROOT)) {
      case "permission denied", "operation not permitted" ->
          "Give yourself the right to write there, or " + CHOOSE;
      case "read-only file system" -> "Make it writable, or " + CHOOSE;
      case "no space left on device", "disk quota exceeded" -> "Free some space, or " + CHOOSE;
      case "file name too long" -> "Give it a shorter name, or " + CHOOSE;
      case "it has vanished" -> "Something else changes the folder; render again.";
      default -> "Remedy that and render again, or " + CHOOSE;
    };
  }
}
