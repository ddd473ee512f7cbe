package dev.stackprint.verification;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Texts that a blueprint may hold, most of them of what means something to a language. */
public final class AnyText {

  /**
   * What means something in YAML, FreeMarker, Java, JSON, Markdown, CloudFormation or Workflows.
   */
  private static final List<String> SPECIAL =
      List.of(
          "\"",
          "'",
          "\\",
          "\\u0022",
          "\\u000a",
          "\\n",
          "*/",
          "/*",
          "//",
          "\"\"\"",
          "${",
          "${x}",
          "$${",
          "#{x}",
          "<#if x>",
          "<@x/>",
          "[=x]",
          "%s",
          "%n",
          "{{x}}",
          "{",
          "}",
          "\n",
          "\t",
          " ",
          "&amp;",
          "<b>",
          "| a |",
          "](x)",
          "```",
          "Fn::Sub",
          "AWS::Region",
          "é",
          "你",
          "🚀",
          "\u202e",
          "\u200f",
          "\u2028",
          "\ufeff",
          "@param",
          "{@link",
          "null",
          "~",
          "---",
          ": ",
          " #");

  private AnyText() {}

  /** Returns lists of so many texts. */
  public static Arbitrary<List<String>> lists(int least, int most) {
    return texts().list().ofMinSize(least).ofMaxSize(most);
  }

  private static Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.of(SPECIAL)),
            Tuple.of(1, Arbitraries.strings().ofMinLength(1).ofMaxLength(8)),
            Tuple.of(1, Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(6)));
    Arbitrary<String> texts =
        Arbitraries.frequencyOf(
            Tuple.of(9, pieces.list().ofMinSize(1).ofMaxSize(6).map(each -> String.join("", each))),
            Tuple.of(1, pieces.map(each -> each.repeat(10_000 / each.length()))));
    return texts;
  }
}
