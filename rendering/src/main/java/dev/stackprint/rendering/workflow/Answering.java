package dev.stackprint.rendering.workflow;

import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.templates.JsonCode;
import dev.stackprint.templates.JsonLayout;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a model answers prompts.
 *
 * @param instruction what it is told before each prompt
 * @param maximumTokens the most tokens of an answer
 * @param temperature how much answers differ, if that is set
 */
public record Answering(
    Optional<String> instruction, int maximumTokens, Optional<BigDecimal> temperature) {

  static Answering of(Properties properties) {
    return new Answering(
        properties.optionalText("instruction"),
        properties.integer("max-tokens"),
        properties.has("temperature")
            ? Optional.of(properties.number("temperature"))
            : Optional.empty());
  }

  /**
   * Returns what the function that writes requests has to know, as a file of JSON.
   *
   * @param more what it has to know of the model
   */
  public String settings(Map<String, Object> more) {
    Map<String, Object> settings = new LinkedHashMap<>(more);
    instruction.ifPresent(text -> settings.put("instruction", text));
    settings.put("max_tokens", maximumTokens);
    temperature.ifPresent(value -> settings.put("temperature", value));
    return JsonLayout.of(JsonCode.value(settings).text());
  }
}
