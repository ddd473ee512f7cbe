package dev.stackprint.aws.statemachine;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes pieces of JSONata, the language of expressions in state machines. They hold no {@code "}
 * and no {@code ${}, so that they can stand in JSON and CloudFormation substitutes nothing in them.
 */
public final class Jsonata {

  private Jsonata() {}

  /** Returns a string literal. */
  public static String string(String text) {
    StringBuilder out = new StringBuilder("'");
    for (char c : text.toCharArray()) {
      // A percent sign might end the expression, a dollar sign begin a substitution.
      if (c < ' ' || c > '~' || "'\"\\$%".indexOf(c) >= 0) {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append("'").toString();
  }

  /** Returns a list of strings. */
  public static String strings(List<String> texts) {
    return texts.stream().map(Jsonata::string).collect(Collectors.joining(", ", "[", "]"));
  }

  /** Returns what makes an expression of a field's text. */
  public static String field(String expression) {
    return "{% " + expression + " %}";
  }
}
