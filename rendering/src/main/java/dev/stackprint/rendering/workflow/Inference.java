package dev.stackprint.rendering.workflow;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.templates.JsonCode;
import dev.stackprint.templates.JsonLayout;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Has a model answer all prompts of a file, in one job of the cloud's.
 *
 * @param model the managed model
 * @param instruction what it is told before each prompt
 * @param maximumTokens the most tokens of an answer
 * @param temperature how much answers differ, if that is set
 */
public record Inference(
    Component model,
    Optional<String> instruction,
    int maximumTokens,
    Optional<BigDecimal> temperature)
    implements Action {

  /** The step of a batch inference, which its results are named after. */
  private static final String ANSWERS = "answers";

  private static final int ATTEMPTS = 6;

  /** What a function can hold in its memory, with what comes of it. */
  private static final long LARGEST = 50_000_000;

  /** Returns a component of kind {@code batch-inference} as the workflow that it is. */
  public static Workflow workflow(Component component) {
    Properties properties = component.properties();
    List<Step> steps = new ArrayList<>();
    steps.add(step(of(properties), ANSWERS));
    properties
        .optionalReference("finished")
        .ifPresent(
            to ->
                steps.add(
                    step(
                        new Notify(
                            to,
                            "Answered: " + component.id(),
                            Message.parse(
                                "The prompts: {source}\n\nThe answers: {" + ANSWERS + "}"),
                            Optional.empty()),
                        "notice")));
    return new Workflow(component, List.copyOf(steps), FileTypes.NONE);
  }

  private static Inference of(Properties properties) {
    return new Inference(
        properties.reference("model"),
        properties.optionalText("instruction"),
        properties.integer("max-tokens"),
        properties.has("temperature")
            ? Optional.of(properties.number("temperature"))
            : Optional.empty());
  }

  private static Step step(Action action, String id) {
    return new Step(action, id, Workflow.SOURCE, false, Optional.empty(), ATTEMPTS);
  }

  /**
   * Returns what the function that writes requests has to know, as a file of JSON.
   *
   * @param thoughts tokens that the model may think in before it answers, beyond those of an answer
   */
  public String settings(int thoughts) {
    Map<String, Object> settings = new LinkedHashMap<>();
    instruction.ifPresent(text -> settings.put("instruction", text));
    settings.put("max_tokens", maximumTokens);
    if (thoughts > 0) {
      settings.put("thoughts", thoughts);
    }
    temperature.ifPresent(value -> settings.put("temperature", value));
    return JsonLayout.of(JsonCode.value(settings).text());
  }

  @Override
  public String defaultId() {
    return ANSWERS;
  }

  @Override
  public Set<String> readable(FileTypes types) {
    return Set.of("jsonl");
  }

  @Override
  public long largest() {
    return LARGEST;
  }
}
