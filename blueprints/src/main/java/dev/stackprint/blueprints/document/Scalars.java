package dev.stackprint.blueprints.document;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.source.Origin;
import dev.stackprint.blueprints.value.FlagValue;
import dev.stackprint.blueprints.value.NullValue;
import dev.stackprint.blueprints.value.NumberValue;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.blueprints.value.TextValue;
import dev.stackprint.blueprints.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;

/** Finds the type that a scalar looks like, by the core schema of YAML 1.2. */
final class Scalars {

  private static final ScalarResolver CORE = new CoreScalarResolver(false);
  private static final int MAX_DIGITS = 34;
  private static final int MAX_EXPONENT = 300;

  private Scalars() {}

  static Value resolve(ScalarEvent scalar, Path path, Origin origin, Diagnostics diagnostics) {
    String text = scalar.getValue();
    Tag tag = scalar.isPlain() ? CORE.resolve(text, true) : Tag.STR;
    if (tag.equals(Tag.NULL)) {
      return new NullValue(origin);
    }
    if (tag.equals(Tag.BOOL)) {
      return new FlagValue(text.equalsIgnoreCase("true"), origin);
    }
    if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
      Optional<BigDecimal> number = number(text);
      if (number.isEmpty()) {
        diagnostics.report(
            Code.NUMBER_OUT_OF_RANGE,
            path,
            origin,
            "This is not a number that can be used",
            "Write a number of at most " + MAX_DIGITS + " digits, or put text in quotes");
      }
      return new NumberValue(number.orElse(BigDecimal.ZERO), origin);
    }
    int refused = Characters.firstRefused(text);
    if (refused >= 0) {
      diagnostics.report(
          Code.CONTROL_CHARACTER,
          path,
          origin,
          "The text holds the character " + Characters.name(refused) + ", which no target can hold",
          "Leave the escape out");
    }
    return new TextValue(text, origin);
  }

  private static Optional<BigDecimal> number(String text) {
    String digits = text.toLowerCase(Locale.ROOT);
    // Before parsing, since that takes quadratic time.
    if (digits.length() > 2 * MAX_DIGITS || digits.endsWith("inf") || digits.endsWith("nan")) {
      return Optional.empty();
    }
    if (digits.startsWith("0x")) {
      return bounded(new BigDecimal(new BigInteger(digits.substring(2), 16)));
    }
    if (digits.startsWith("0o")) {
      return bounded(new BigDecimal(new BigInteger(digits.substring(2), 8)));
    }
    try {
      return bounded(new BigDecimal(digits));
    } catch (NumberFormatException e) {
      // An exponent beyond the range of an int.
      return Optional.empty();
    }
  }

  private static Optional<BigDecimal> bounded(BigDecimal number) {
    long magnitude = (long) number.precision() - number.scale();
    boolean fits = number.precision() <= MAX_DIGITS && Math.abs(magnitude) <= MAX_EXPONENT;
    return fits ? Optional.of(number) : Optional.empty();
  }
}
