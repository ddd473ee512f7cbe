package dev.stackprint.gcp.provider.values;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a value may be. */
sealed interface ValueRule {

  /** What is wrong with a value, if anything is. */
  Optional<String> objection(Object value);

  /** One of a few words, or no text, which the provider takes for no value. */
  record OneOf(List<String> values) implements ValueRule {
    public OneOf {
      values = List.copyOf(values);
    }

    @Override
    public Optional<String> objection(Object value) {
      return !(value instanceof String text) || text.isEmpty() || values.contains(text)
          ? Optional.empty()
          : Optional.of(quote(text) + " is none of " + String.join(", ", values));
    }
  }

  /**
   * Text of a certain form.
   *
   * @param says the form in words; empty if the pattern has to do
   */
  record Form(Pattern pattern, String says) implements ValueRule {
    @Override
    public Optional<String> objection(Object value) {
      return !(value instanceof String text) || pattern.matcher(text).matches()
          ? Optional.empty()
          : Optional.of(
              quote(text)
                  + (says.isEmpty() ? " does not match " + pattern.pattern() : " is not " + says));
    }
  }

  /** A number, or a number of seconds as {@code 3.5s}; no text is no value to the provider. */
  record Range(boolean duration, BigDecimal min, BigDecimal max) implements ValueRule {
    private static final Pattern SECONDS = Pattern.compile("-?[0-9]+(?:\\.[0-9]{1,9})?s");

    @Override
    public Optional<String> objection(Object value) {
      if (!duration) {
        return value instanceof Number number
            ? objection(new BigDecimal(number.toString()), "")
            : Optional.empty();
      }
      if (!(value instanceof String text) || text.isEmpty()) {
        return Optional.empty();
      }
      if (!SECONDS.matcher(text).matches()) {
        return Optional.of(quote(text) + " is not a number of seconds, as 3600s");
      }
      return objection(new BigDecimal(text.substring(0, text.length() - 1)), "s");
    }

    private Optional<String> objection(BigDecimal number, String unit) {
      return number.compareTo(min) < 0 || number.compareTo(max) > 0
          ? Optional.of(
              number.toPlainString()
                  + unit
                  + " is not between "
                  + min.toPlainString()
                  + unit
                  + " and "
                  + max.toPlainString()
                  + unit)
          : Optional.empty();
    }
  }

  /** A map whose keys and values have a form. */
  record Entries(ValueRule keys, ValueRule values) implements ValueRule {
    @Override
    public Optional<String> objection(Object value) {
      if (!(value instanceof Map<?, ?> map)) {
        return Optional.empty();
      }
      for (var entry : map.entrySet()) {
        var objection = keys.objection(entry.getKey()).or(() -> values.objection(entry.getValue()));
        if (objection.isPresent()) {
          return objection;
        }
      }
      return Optional.empty();
    }
  }

  private static String quote(String text) {
    return '"' + text + '"';
  }
}
