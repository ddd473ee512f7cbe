package dev.stackprint.rendering.tuning;

import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.OpenModel;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Properties;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a {@code model-customization} tunes a model with open weights: its section {@code train}.
 *
 * @param properties the section
 * @param model what is tuned
 */
public record Training(Properties properties, OpenModel model) {

  private static final BigDecimal LORA_RATE = new BigDecimal("0.0002");

  private static final BigDecimal FULL_RATE = new BigDecimal("0.00001");

  private static final int EPOCHS = 3;

  static Training of(Component component) {
    Properties section = component.properties().section("train");
    return new Training(
        section, Facts.load().openModels().find(section.text("model")).orElseThrow());
  }

  /** Tells whether small matrices learn, and not the weights themselves. */
  public boolean lora() {
    return properties.text("method").equals("lora");
  }

  /** Returns how fast the weights change. */
  public BigDecimal learningRate() {
    return properties.has("learning-rate")
        ? properties.number("learning-rate")
        : lora() ? LORA_RATE : FULL_RATE;
  }

  /** Returns how long the job may take. */
  public Duration longest() {
    return properties.duration("max-runtime");
  }

  /** Tells whether the machine may be taken away. */
  public boolean spot() {
    return properties.text("capacity").equals("spot");
  }

  /** Returns the secret with a token of Hugging Face, if there is one. */
  public Optional<String> tokenSecret() {
    return properties.optionalText("token-secret");
  }

  /** Returns the store with weights of the user's own, if there are any. */
  public Optional<Component> weights() {
    return properties.optionalReference("weights");
  }

  /** Returns the folder of the weights in that store. */
  public String weightsPath() {
    return properties.text("weights-path");
  }

  /** Returns what the recipe is told on every cloud: the arguments' names and values. */
  public Map<String, String> arguments(Tuning tuning) {
    Map<String, String> arguments = new TreeMap<>();
    for (String number : new String[] {"rank", "context", "batch"}) {
      arguments.put(number, String.valueOf(properties.integer(number)));
    }
    arguments.put("method", properties.text("method"));
    arguments.put("learning-rate", learningRate().toPlainString());
    arguments.put("epochs", String.valueOf(tuning.epochs().orElse(EPOCHS)));
    arguments.put("metric", tuning.metric());
    arguments.put("max-tokens", String.valueOf(tuning.maxTokens()));
    return arguments;
  }
}
