package dev.stackprint.blueprints.document;

import dev.stackprint.blueprints.diagnostic.DidYouMean;
import dev.stackprint.blueprints.source.Origin;
import dev.stackprint.blueprints.value.NumberValue;
import dev.stackprint.blueprints.value.TextValue;
import dev.stackprint.blueprints.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a parameter's value has to satisfy beyond having its type. */
sealed interface Constraint {

  /** Returns where it is declared. */
  Origin origin();

  /** Tells whether a value of the right type satisfies it. */
  boolean accepts(Value value);

  /** Returns what messages say of it: "has to ...". */
  String demand();

  /** Returns a way out. */
  default Optional<String> hint(Value value) {
    return Optional.empty();
  }

  /** The text is one of several. */
  record OneOf(List<String> values, Origin origin) implements Constraint {
    @Override
    public boolean accepts(Value value) {
      return value instanceof TextValue text && values.contains(text.text());
    }

    @Override
    public String demand() {
      return "be one of " + String.join(", ", values);
    }

    @Override
    public Optional<String> hint(Value value) {
      return value instanceof TextValue text
          ? DidYouMean.hint(text.text(), values)
          : Optional.empty();
    }
  }

  /** The whole text matches a regular expression. */
  record Matching(Pattern pattern, Origin origin) implements Constraint {
    @Override
    public boolean accepts(Value value) {
      try {
        return value instanceof TextValue text && pattern.matcher(text.text()).matches();
      } catch (StackOverflowError e) {
        // The library recurses for each repetition of a group; such a long text is not accepted.
        return false;
      }
    }

    @Override
    public String demand() {
      return "match " + pattern.pattern();
    }
  }

  /** The number, or the length of the text, is in a range. */
  record Bound(boolean lower, BigDecimal limit, Origin origin) implements Constraint {
    @Override
    public boolean accepts(Value value) {
      BigDecimal size =
          value instanceof NumberValue number
              ? number.number()
              : BigDecimal.valueOf(length(((TextValue) value).text()));
      return lower ? size.compareTo(limit) >= 0 : size.compareTo(limit) <= 0;
    }

    @Override
    public String demand() {
      return (lower ? "be at least " : "be at most ") + limit.toPlainString();
    }

    private static int length(String text) {
      return text.codePointCount(0, text.length());
    }
  }
}
