package dev.stackprint.templates;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes pieces of YAML. */
public final class YamlCode {
  /** Beginning with a letter and of nothing that YAML could take for something else. */
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z][A-Za-z0-9_./-]*( [A-Za-z0-9_./(),-]+)*");

  /** A longer one would be hard to read; and matching recurses with each word. */
  private static final int LONGEST_PLAIN = 100;

  /** What YAML 1.1 takes for a boolean or null. */
  private static final Set<String> NOT_A_STRING =
      Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

  private YamlCode() {}

  /** A scalar, without quotes where it reads as the same string to every version of YAML. */
  public static Code string(String text) {
    var plain =
        text.length() <= LONGEST_PLAIN
            && PLAIN.matcher(text).matches()
            && !NOT_A_STRING.contains(text.toLowerCase(Locale.ROOT));
    return Code.yaml(plain ? text : '"' + DoubleQuoted.yaml(text) + '"');
  }
}
