package dev.stackprint.rendering.workflow;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Properties;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Has a model answer all prompts of a file, in one job of the cloud's. */
public sealed interface Inference extends Action {

  /** The step of a batch inference, which its results are named after. */
  String ANSWERS = "answers";

  /** How often a call is tried. */
  int ATTEMPTS = 6;

  /** What a function can hold in its memory, with what comes of it. */
  long LARGEST_FILE = 50_000_000;

  /**
   * By a managed model.
   *
   * @param model the {@code foundation-model}
   * @param answering how it answers
   */
  record Managed(Component model, Answering answering) implements Inference {}

  /**
   * By a model with open weights, on a machine that is there for as long as the job.
   *
   * @param model the properties that describe the model
   * @param answering how it answers
   */
  record Served(Properties model, Answering answering) implements Inference {

    /** Returns the store of weights of one's own. */
    public Optional<Component> weights() {
      return model.optionalReference("weights");
    }
  }

  /** Returns how the model answers. */
  Answering answering();

  /** Returns a component of kind {@code batch-inference} as the workflow that it is. */
  static Workflow workflow(Component component) {
    Properties properties = component.properties();
    List<Step> steps = new ArrayList<>();
    steps.add(step(of(component), ANSWERS));
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

  /** Returns what a component of kind {@code batch-inference} does. */
  static Inference of(Component component) {
    Properties properties = component.properties();
    Answering answering = Answering.of(properties);
    return properties
        .optionalSection("serve")
        .<Inference>map(model -> new Served(model, answering))
        .orElseGet(() -> new Managed(properties.reference("model"), answering));
  }

  /** Says where the answers of a component of kind {@code batch-inference} are, for the README. */
  static String whereAnswersAre(Workflow workflow) {
    return "The answers of `"
        + workflow.component().id()
        + "` are in the bucket of `"
        + workflow.results().id()
        + "`, as `executions/EXECUTION/answers.jsonl`: a line for each prompt, with its id.";
  }

  private static Step step(Action action, String id) {
    return new Step(action, id, Workflow.SOURCE, false, Optional.empty(), ATTEMPTS);
  }

  @Override
  default String defaultId() {
    return ANSWERS;
  }

  @Override
  default Set<String> readable(FileTypes types) {
    return Set.of("jsonl");
  }

  @Override
  default long largest() {
    return LARGEST_FILE;
  }
}
