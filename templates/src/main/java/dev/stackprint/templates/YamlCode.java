package dev.stackprint.templates;

import java.util.Set;
import java.util.regex.Pattern;

/** Makes pieces of YAML. */
public final class YamlCode {
  /** Beginning with a letter and of nothing that YAML could take for something else. */
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z][A-Za-z0-9_./-]*( [A-Za-z0-9_./(),-]+)*");

  /** What YAML 1.1 takes for a boolean or null. */
  private static final Set<String> NOT_A_STRING =
      Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

  private YamlCode() {}

  /** A scalar, without quotes where it reads as the same string to every version of YAML. */
  public static Code string(String text) {
    var plain =
        PLAIN.matcher(text).matches()
            && !NOT_A_STRING.contains(text.toLowerCase(java.util.Locale.ROOT));
    return Code.yaml(plain ? text : '"' + YamlText.escape(text) + '"');
  }
}
