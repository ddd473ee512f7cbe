package dev.stackprint.aws.kinds.prompt;

import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The text of a prompt.
 *
 * @param text as written
 */
record PromptText(String text) {

  /** Bedrock's limit on the variables of a prompt. */
  static final int MOST_VARIABLES = 20;

  private static final Pattern VARIABLE =
      Pattern.compile("\\{\\{([0-9A-Za-z](?:[_-]?[0-9A-Za-z])*[_-]?)}}");

  /** Returns the names of its variables, each once, in order. */
  List<String> variables() {
    return VARIABLE
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .distinct()
        .toList();
  }

  /** Returns a string expression that reads as the text does. */
  Code literal() {
    return JavaCode.text(text);
  }
}
