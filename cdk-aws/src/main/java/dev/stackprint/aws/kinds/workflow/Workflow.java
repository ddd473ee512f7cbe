package dev.stackprint.aws.kinds.workflow;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Properties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A workflow as the blueprint asks for it.
 *
 * @param component the component
 * @param steps its steps, in order
 */
record Workflow(Component component, List<Step> steps) {

  /** What the file that a workflow is started for is called. */
  static final String SOURCE = "source";

  static Workflow of(Component component) {
    return new StepReader(component).read();
  }

  /** Reads steps one after another: each may read the result of those before it. */
  private static final class StepReader {

    private final Component component;
    private final List<Step> all = new ArrayList<>();
    private final Map<String, Step> steps = new LinkedHashMap<>();
    private String previous = SOURCE;

    StepReader(Component component) {
      this.component = component;
    }

    Workflow read() {
      for (Properties item : component.properties().sections("steps")) {
        String type = item.names().iterator().next();
        Step step = step(type, item.section(type));
        all.add(step);
        steps.put(step.id(), step);
        if (step.hasResult() && step.when().isEmpty() && !type.equals(Store.TYPE)) {
          previous = step.id();
        }
      }
      return new Workflow(component, List.copyOf(all));
    }

    private Step step(String type, Properties properties) {
      String reads = properties.optionalText("from").orElse(previous);
      boolean many = steps.containsKey(reads) && steps.get(reads).many();
      Action action = action(type, properties, reads, many);
      return new Step(
          action,
          properties.optionalText("id").orElseGet(() -> unusedId(action.defaultId())),
          action.reads() ? reads : SOURCE,
          many && action.reads(),
          properties
              .optionalSection("when")
              .map(when -> new Step.When(when.text("label"), when.texts("is"))),
          properties.integer("attempts"));
    }

    private Action action(String type, Properties properties, String reads, boolean many) {
      return switch (type) {
        case Transcribe.TYPE ->
            Transcribe.of(properties, results(component).properties().has("key"));
        case Translate.TYPE -> Translate.of(properties, results(component));
        case Speak.TYPE -> Speak.of(properties);
        case Store.TYPE -> Store.of(properties, reads, hasData(reads), many);
        case Notify.TYPE -> Notify.of(properties);
        default -> ModelTask.of(type, properties);
      };
    }

    private boolean hasData(String id) {
      return steps.containsKey(id)
          && steps.get(id).action() instanceof ModelTask task
          && task.data();
    }

    private String unusedId(String id) {
      int number = 2;
      String unused = id;
      while (steps.containsKey(unused)) {
        unused = id + "-" + number++;
      }
      return unused;
    }
  }

  /** Returns the store of the files to work on. */
  Component source() {
    return component.properties().reference("source");
  }

  /** Returns the store of the results. */
  Component results() {
    return results(component);
  }

  private static Component results(Component component) {
    return component
        .properties()
        .optionalReference("results")
        .orElseGet(() -> component.properties().reference("source"));
  }

  /** Returns the folder of the files to work on. */
  String prefix() {
    return component.properties().text("prefix");
  }

  /** Returns who is told of failures. */
  Optional<Component> failures() {
    return component.properties().optionalReference("failures");
  }

  /** Tells whether this starts the workflow. */
  boolean startsBy(String start) {
    return component.properties().texts("start").contains(start);
  }

  /** Returns how the names of the files end, without the dot. */
  List<String> suffixes() {
    List<String> asked = component.properties().texts("suffixes");
    if (!asked.isEmpty()) {
      return asked.stream().map(suffix -> suffix.substring(1)).toList();
    }
    Set<String> readable = null;
    for (Step step : readersOfSource()) {
      if (!step.action().readable().isEmpty()) {
        readable = readable == null ? new TreeSet<>(step.action().readable()) : readable;
        readable.retainAll(step.action().readable());
      }
    }
    return readable == null ? List.copyOf(FileTypes.all()) : List.copyOf(readable);
  }

  /** Returns the steps that read the file itself. */
  List<Step> readersOfSource() {
    return steps.stream()
        .filter(step -> step.action().reads() && step.reads().equals(SOURCE))
        .toList();
  }

  boolean modelsReadSource() {
    return readersOfSource().stream().anyMatch(step -> step.action() instanceof ModelTask);
  }

  boolean translatesSource() {
    return readersOfSource().stream().anyMatch(step -> step.action() instanceof Translate);
  }

  boolean speaksSource() {
    return readersOfSource().stream().anyMatch(step -> step.action() instanceof Speak);
  }

  /** Returns the actions of one class. */
  <T extends Action> List<T> actions(Class<T> type) {
    return new ArrayList<>(
        steps.stream().map(Step::action).filter(type::isInstance).map(type::cast).toList());
  }
}
