package dev.stackprint.rendering.chat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The variables of a prompt, <code>{{name}}</code>. */
public final class PromptVariables {

  private static final Pattern VARIABLE =
      Pattern.compile("\\{\\{([0-9A-Za-z](?:[_-]?[0-9A-Za-z])*[_-]?)}}");

  private PromptVariables() {}

  /** Returns the names of a text's variables, each once, in order. */
  public static List<String> in(String text) {
    return VARIABLE
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .distinct()
        .toList();
  }
}
