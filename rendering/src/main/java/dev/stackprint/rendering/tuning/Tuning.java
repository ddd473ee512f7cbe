package dev.stackprint.rendering.tuning;

import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.Model;
import dev.stackprint.blueprints.facts.TunableModel;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * A {@code model-customization} as the blueprint asks for it.
 *
 * @param component the component
 * @param managed the managed model that is tuned, if it is one
 */
public record Tuning(Component component, Optional<TunableModel> managed) {

  /** The folder of the results that holds what each run read, was answered and made. */
  public static final String RUNS = "executions/";

  /** The folder of the results that says which tuned models are in use. */
  public static final String IN_USE = "models/";

  /** The most bytes of a file of examples: it is checked in memory. */
  public static final long LARGEST = 32L << 20;

  /** How long tuning may take: it waits for a free place first. */
  public static final Duration LONGEST_JOB = Duration.ofDays(7);

  /** Reads a component that {@link TuningCheck} has found nothing wrong with. */
  public static Tuning of(Component component, Plan plan) {
    return new Tuning(
        component,
        component
            .properties()
            .optionalText("model")
            .map(
                name ->
                    Facts.load()
                        .tunableModels()
                        .find(name, plan.target())
                        .orElseThrow(() -> new IllegalStateException(name + " cannot be tuned"))));
  }

  /**
   * Returns the managed model that is tuned.
   *
   * @throws IllegalStateException if it is one with open weights
   */
  public TunableModel model() {
    return managed.orElseThrow(() -> new IllegalStateException("no managed model is tuned"));
  }

  /** Returns how a model with open weights is tuned, if it is one. */
  public Optional<Training> training() {
    return managed.isPresent() ? Optional.empty() : Optional.of(Training.of(component));
  }

  /** Returns the name of the model that is tuned. */
  public String modelName() {
    return training().map(each -> each.model().name()).orElseGet(() -> model().name());
  }

  private Properties properties() {
    return component.properties();
  }

  /** Returns the model whose answers are learned, unless they are those of the examples. */
  public Optional<Model> teacher() {
    return distillation().map(any -> Distilling.teacher(component, model()).orElseThrow());
  }

  /** Returns what a distillation takes, if this is one. */
  public Optional<TunableModel.Distillation> distillation() {
    return Distilling.isAskedFor(component) ? model().distillation() : Optional.empty();
  }

  /** Returns the store of the examples. */
  public Component source() {
    return properties().reference("source");
  }

  /** Returns the store of the results. */
  public Component results() {
    return properties().optionalReference("results").orElseGet(this::source);
  }

  /** Returns the folder of the files to learn from. */
  public String prefix() {
    return properties().text("prefix");
  }

  /** Returns the file with the examples to measure with. */
  public String validation() {
    return properties().text("validation");
  }

  /** Returns the file that says which tuned model is in use. */
  public String inUse() {
    return IN_USE + component.id() + ".json";
  }

  /** Returns how often the model goes through the examples, unless the cloud chooses. */
  public Optional<Integer> epochs() {
    return properties().optionalInteger("epochs");
  }

  /** Returns what an answer is worth: {@code similarity} or {@code exact}. */
  public String metric() {
    return evaluation().text("metric");
  }

  /** Returns what the answers have to be worth on average. */
  public BigDecimal threshold() {
    return evaluation().number("threshold");
  }

  /** Returns the most examples to measure with. */
  public int examples() {
    return evaluation().integer("examples");
  }

  /** Returns the most tokens of an answer. */
  public int maxTokens() {
    return evaluation().integer("max-tokens");
  }

  private Properties evaluation() {
    return properties().section("evaluation");
  }

  /** Tells whether uploads start it. */
  public boolean startsByUpload() {
    return properties().texts("start").contains("upload");
  }

  /** Tells whether a person decides. */
  public boolean asks() {
    return properties().text("approval").equals("manual");
  }

  /** Returns how long a decision is waited for. */
  public Duration approveWithin() {
    return properties().duration("approve-within");
  }

  /** Returns how long a run may take. */
  public Duration timeout() {
    Duration job = training().map(Training::longest).orElse(LONGEST_JOB);
    return job.plus(Duration.ofDays(1)).plus(asks() ? approveWithin() : Duration.ZERO);
  }

  /** Returns who is asked, and hears of what comes of it. */
  public Optional<Component> listeners() {
    return properties().optionalReference("notify");
  }
}
