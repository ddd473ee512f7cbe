package dev.stackprint.aws.kinds.distributedjob.job;

import dev.stackprint.templates.Code;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A command as a script has it. */
public final class ShellWords {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=@%+,-]+");
  private static final Pattern SPECIAL = Pattern.compile("[\\\\\"$`]");

  private ShellWords() {}

  /** Returns what a shell parts into just these words, and changes nothing in them. */
  public static Code of(List<String> words) {
    return Code.shell(words.stream().map(ShellWords::quoted).collect(Collectors.joining(" ")));
  }

  private static String quoted(String word) {
    return PLAIN.matcher(word).matches()
        ? word
        : '"' + SPECIAL.matcher(word).replaceAll("\\\\$0") + '"';
  }
}
