package dev.stackprint.rendering.workflow;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Properties;
import java.time.Duration;
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
 * @param types the types of files that the target reads
 */
public record Workflow(Component component, List<Step> steps, FileTypes types) {

  /** What the file that a workflow is started for is called. */
  public static final String SOURCE = "source";

  /** Reads a component of kind {@code workflow}. */
  public static Workflow of(Component component, FileTypes types) {
    return new StepReader(component).read(types);
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

    Workflow read(FileTypes types) {
      for (Properties item : component.properties().sections("steps")) {
        String type = item.names().iterator().next();
        Step step = step(type, item.section(type));
        all.add(step);
        steps.put(step.id(), step);
        if (step.hasResult() && step.when().isEmpty() && !type.equals(Store.TYPE)) {
          previous = step.id();
        }
      }
      return new Workflow(component, List.copyOf(all), types);
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
        case Transcribe.TYPE -> Transcribe.of(properties);
        case Translate.TYPE -> Translate.of(properties);
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
  public Component source() {
    return component.properties().reference("source");
  }

  /** Returns the store of the results. */
  public Component results() {
    return component
        .properties()
        .optionalReference("results")
        .orElseGet(() -> component.properties().reference("source"));
  }

  /** Returns the folder of the files to work on. */
  public String prefix() {
    return component.properties().text("prefix");
  }

  /** Returns who is told of failures. */
  public Optional<Component> failures() {
    return component.properties().optionalReference("failures");
  }

  /** Tells whether this starts the workflow. */
  public boolean startsBy(String start) {
    return component.properties().texts("start").contains(start);
  }

  /** Returns how the names of the files end, without the dot. */
  public List<String> suffixes() {
    List<String> asked = component.properties().texts("suffixes");
    if (!asked.isEmpty()) {
      return asked.stream().map(suffix -> suffix.substring(1)).toList();
    }
    Set<String> readable = null;
    for (Step step : readersOfSource()) {
      Set<String> each = step.action().readable(types);
      if (!each.isEmpty()) {
        readable = readable == null ? new TreeSet<>(each) : readable;
        readable.retainAll(each);
      }
    }
    return readable == null ? List.copyOf(types.all()) : List.copyOf(readable);
  }

  /** Returns the most bytes that a file can have. */
  public long largest() {
    return readersOfSource().stream()
        .mapToLong(step -> step.action().largest())
        .min()
        .orElse(Action.LARGEST);
  }

  /** Returns how long the steps may take altogether. */
  public Duration timeout() {
    return component.properties().duration("timeout");
  }

  /** Tells whether it stops a job that takes longer than that, which takes some time itself. */
  public boolean stopsJobs() {
    return !actions(Inference.class).isEmpty();
  }

  /** Returns how many parts of a file are worked on at a time. */
  public int concurrency() {
    return component.properties().optionalInteger("concurrency").orElse(1);
  }

  /** Returns the steps that read the file itself. */
  public List<Step> readersOfSource() {
    return steps.stream()
        .filter(step -> step.action().reads() && step.reads().equals(SOURCE))
        .toList();
  }

  /** Tells whether a model reads the file itself. */
  public boolean modelsReadSource() {
    return readersOfSource().stream().anyMatch(step -> step.action() instanceof ModelTask);
  }

  /** Tells whether the file itself is translated. */
  public boolean translatesSource() {
    return readersOfSource().stream().anyMatch(step -> step.action() instanceof Translate);
  }

  /** Tells whether the file itself is read aloud. */
  public boolean speaksSource() {
    return readersOfSource().stream().anyMatch(step -> step.action() instanceof Speak);
  }

  /** Returns the actions of one class. */
  public <T extends Action> List<T> actions(Class<T> type) {
    return new ArrayList<>(
        steps.stream().map(Step::action).filter(type::isInstance).map(type::cast).toList());
  }
}
