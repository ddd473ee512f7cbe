package dev.stackprint.aws.kinds.prompt;

import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.util.ArrayList;
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

  /**
   * A constant may have 65,535 bytes; texts that could come near it are not added up from lines.
   */
  private static final int LONGEST_SUM = 15_000;

  /** Returns the names of its variables, each once, in order. */
  List<String> variables() {
    return VARIABLE
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .distinct()
        .toList();
  }

  /** Returns a string expression that has a line of source for each line of the text. */
  Code literal() {
    if (text.length() > LONGEST_SUM) {
      return JavaCode.string(text);
    }
    List<Code> lines = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines.add(JavaCode.string(text.substring(start, end + 1)));
      start = end + 1;
    }
    if (start < text.length() || lines.isEmpty()) {
      lines.add(JavaCode.string(text.substring(start)));
    }
    return JavaCode.concat(lines.toArray(Code[]::new));
  }
}
