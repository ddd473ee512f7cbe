package dev.stackprint.aws.synth;

import java.io.File;
import java.util.List;
import java.util.stream.Collectors;

/** Writes commands for a shell, which is how the CDK CLI takes them. */
final class Shell {

  private static final boolean WINDOWS = File.separatorChar == '\\';

  private Shell() {}

  /** Returns one line that a shell splits into these words again. */
  static String quote(List<String> words) {
    return words.stream().map(Shell::quote).collect(Collectors.joining(" "));
  }

  private static String quote(String word) {
    return WINDOWS
        ? '"' + word.replace("\"", "\\\"") + '"'
        : "'" + word.replace("'", "'\\''") + "'";
  }
}
