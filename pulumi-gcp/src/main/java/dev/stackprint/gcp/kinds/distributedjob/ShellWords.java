package dev.stackprint.gcp.kinds.distributedjob;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A command as a shell takes it. */
final class ShellWords {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=@%+,-]+");

  private ShellWords() {}

  /** Returns a line that a shell parts into just these words. */
  static String join(List<String> words) {
    return words.stream().map(ShellWords::quoted).collect(Collectors.joining(" "));
  }

  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
