package dev.stackprint.rendering.workflow;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Properties;
import java.util.Optional;
import java.util.Set;

/**
 * Has a model summarize, extract or classify.
 *
 * @param type the step's type
 * @param model the model
 * @param guardrail what examines the calls
 * @param prompt what the model is told
 */
public record ModelTask(String type, Component model, Optional<Component> guardrail, Prompt prompt)
    implements Action {

  static final String EXTRACT = "extract";
  static final String CLASSIFY = "classify";

  static ModelTask of(String type, Properties properties) {
    return new ModelTask(
        type,
        properties.reference("model"),
        properties.optionalReference("guardrail"),
        Prompt.of(type, properties));
  }

  /** Tells whether the result has fields, besides the text. */
  public boolean data() {
    return prompt.schema().isPresent();
  }

  @Override
  public String defaultId() {
    return switch (type) {
      case EXTRACT -> "extract";
      case CLASSIFY -> "class";
      default -> prompt.isMinutes() ? "minutes" : "summary";
    };
  }

  @Override
  public Set<String> readable(FileTypes types) {
    return types.texts();
  }
}
