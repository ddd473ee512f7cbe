package dev.stackprint.aws.kinds.prompt;

import dev.stackprint.blueprints.plan.Properties;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How the console tries a prompt.
 *
 * @param temperature how freely the model chooses its words
 * @param maxTokens the most tokens of an answer
 */
record InferenceSettings(Optional<BigDecimal> temperature, Optional<Integer> maxTokens) {

  static InferenceSettings of(Properties properties) {
    return new InferenceSettings(
        properties.has("temperature")
            ? Optional.of(properties.number("temperature"))
            : Optional.empty(),
        properties.optionalInteger("max-tokens"));
  }

  /** Tells whether something is set. */
  boolean any() {
    return temperature.isPresent() || maxTokens.isPresent();
  }
}
