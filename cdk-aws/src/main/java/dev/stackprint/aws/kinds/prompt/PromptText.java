package dev.stackprint.aws.kinds.prompt;

import dev.stackprint.rendering.chat.PromptVariables;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.util.List;

/**
 * The text of a prompt.
 *
 * @param text as written
 */
record PromptText(String text) {

  /** Bedrock's limit on the variables of a prompt. */
  static final int MOST_VARIABLES = 20;

  /** Returns the names of its variables, each once, in order. */
  List<String> variables() {
    return PromptVariables.in(text);
  }

  /** Returns a string expression that reads as the text does. */
  Code literal() {
    return JavaCode.text(text);
  }
}
