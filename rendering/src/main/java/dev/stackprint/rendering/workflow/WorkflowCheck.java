package dev.stackprint.rendering.workflow;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.diagnostic.DidYouMean;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.source.Origin;
import dev.stackprint.blueprints.value.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds what does not go together in a workflow. */
public final class WorkflowCheck {

  /** Finds what a target cannot do of a step. */
  public interface StepCheck {

    /**
     * Checks a step.
     *
     * @param action what it does
     * @param properties its properties
     * @param at where it stands
     * @param read the step that it reads, unless that is the source
     * @param found where to report
     */
    void check(
        Action action, Properties properties, Path at, Optional<Step> read, Diagnostics found);
  }

  private final Component component;
  private final Predicate<String> taken;
  private final StepCheck target;
  private final Workflow workflow;
  private final Path path;
  private final Diagnostics found = new Diagnostics();

  /** The steps before the one that is looked at. */
  private final Map<String, Step> before = new LinkedHashMap<>();

  /**
   * Checks a workflow.
   *
   * @param workflow the workflow
   * @param taken tells whether a step may not be called so, since its name means something else
   * @param target finds what the target cannot do
   */
  public WorkflowCheck(Workflow workflow, Predicate<String> taken, StepCheck target) {
    this.component = workflow.component();
    this.taken = taken;
    this.target = target;
    this.workflow = workflow;
    this.path = Plan.pathOf(component);
  }

  /** Returns what was found, sorted by place. */
  public List<Diagnostic> findings() {
    List<Properties> items = component.properties().sections("steps");
    for (int i = 0; i < items.size(); i++) {
      String type = items.get(i).names().iterator().next();
      Step step = workflow.steps().get(i);
      check(step, items.get(i).section(type), path.key("steps").index(i).key(type));
      before.putIfAbsent(step.id(), step);
    }
    for (Inference inference : workflow.actions(Inference.class)) {
      // It is no step of the blueprint's: the component's properties are its own.
      target.check(inference, component.properties(), path, Optional.empty(), found);
    }
    checkSuffixes();
    checkFolder("executions/", workflow.results(), component.properties(), path);
    return found.sorted();
  }

  private void check(Step step, Properties properties, Path at) {
    checkId(step, properties, at);
    if (properties.has("from")) {
      known(step.reads(), properties.origin("from"), at.key("from"));
    }
    step.when().ifPresent(when -> checkWhen(when, properties.section("when"), at.key("when")));
    if (step.action().reads()) {
      checkReads(step, properties, at);
    }
    Action action = step.action();
    if (action instanceof Transcribe transcribe) {
      checkTranscribe(transcribe, properties, at);
    } else if (action instanceof Translate translate) {
      checkTranslate(translate, properties, at);
    } else if (action instanceof Store store) {
      checkFolder(store.prefix(), store.to(), properties, at);
    } else if (action instanceof Notify notify) {
      checkNotify(step, notify, properties, at);
    }
    target.check(action, properties, at, Optional.ofNullable(before.get(step.reads())), found);
  }

  private void checkId(Step step, Properties properties, Path at) {
    if (before.containsKey(step.id())) {
      found.report(
          Code.REPEATED_ITEM,
          at.key("id"),
          properties.origin("id"),
          "An earlier step is called '" + step.id() + "', too");
    } else if (taken.test(step.id())) {
      found.report(
          Code.VALUE_NOT_ALLOWED,
          at.key("id"),
          properties.origin("id"),
          "'" + step.id() + "' means something of the workflow itself",
          "Call the step something else");
    }
  }

  /** Tells whether something is the source or the result of an earlier step. */
  private boolean known(String id, Origin origin, Path at) {
    List<String> ids = new ArrayList<>(List.of(Workflow.SOURCE));
    before.values().stream().filter(Step::hasResult).map(Step::id).forEach(ids::add);
    if (ids.contains(id)) {
      return true;
    }
    found.report(
        Code.UNKNOWN_REFERENCE,
        at,
        origin,
        "No earlier step has the result '" + id + "'",
        DidYouMean.hint(id, ids).orElse("There are " + String.join(", ", ids)));
    return false;
  }

  private void checkWhen(Step.When when, Properties properties, Path at) {
    Step step = before.get(when.label());
    if (step == null || !(step.action() instanceof ModelTask task) || !task.prompt().classifies()) {
      List<String> classifiers =
          before.values().stream()
              .filter(each -> each.action() instanceof ModelTask made && made.prompt().classifies())
              .map(Step::id)
              .toList();
      found.report(
          Code.UNKNOWN_REFERENCE,
          at.key("label"),
          properties.origin("label"),
          "No earlier `classify` step is called '" + when.label() + "'",
          DidYouMean.hint(when.label(), classifiers).orElse("Name a `classify` step"));
      return;
    }
    List<String> labels = task.prompt().labels();
    for (String label : when.is()) {
      if (!labels.contains(label)) {
        found.report(
            Code.VALUE_NOT_ALLOWED,
            at.key("is"),
            properties.origin("is"),
            "'" + label + "' is no label of '" + when.label() + "'",
            DidYouMean.hint(label, labels).orElse("Its labels are " + String.join(", ", labels)));
      }
    }
  }

  private void checkReads(Step step, Properties properties, Path at) {
    Step read = before.get(step.reads());
    if (read == null) {
      return;
    }
    Origin origin = properties.origin("from");
    checkAlwaysThere(step, read, origin, at.key("from"));
    Optional<String> problem = misfit(step.action(), read);
    problem.ifPresent(
        message -> found.report(Code.WRONG_REFERENCE, at.key("from"), origin, message));
  }

  /** What is made for some labels only cannot be read in other cases. */
  private void checkAlwaysThere(Step step, Step read, Origin origin, Path at) {
    if (read.when().isPresent() && !read.when().equals(step.when())) {
      found.report(
          Code.COMBINATION,
          at,
          origin,
          "'" + read.id() + "' is made for some labels only, and this step runs for others, too",
          "Give this step the same `when`");
    }
  }

  /** Returns why an action cannot work on a result, if it cannot. */
  private Optional<String> misfit(Action action, Step read) {
    if (action instanceof Store) {
      return Optional.empty();
    }
    String id = "'" + read.id() + "'";
    if (read.action() instanceof Store) {
      return Optional.of(id + " is a copy; read what was copied instead");
    }
    if (action instanceof Transcribe) {
      return Optional.of("Only the source can be transcribed, not " + id);
    }
    if (read.action() instanceof Speak) {
      return Optional.of(id + " is sound, not text");
    }
    if (action instanceof Translate && read.action() instanceof Translate) {
      return Optional.of(id + " is a translation already; translate what it was made from");
    }
    boolean documents =
        read.action() instanceof Translate
            && read.reads().equals(Workflow.SOURCE)
            && !action.readable(workflow.types()).containsAll(workflow.suffixes());
    return documents && !(action instanceof Translate)
        ? Optional.of(
            id + " may be a document that is not text; limit `suffixes`, such as to [.md, .txt]")
        : Optional.empty();
  }

  private void checkTranscribe(Transcribe transcribe, Properties properties, Path at) {
    if (transcribe.language().isPresent() && !transcribe.languages().isEmpty()) {
      found.report(
          Code.COMBINATION,
          at.key("languages"),
          properties.origin("languages"),
          "There is nothing to choose from where `language` is set");
    }
    if (transcribe.vocabulary().isPresent() && transcribe.language().isEmpty()) {
      found.report(
          Code.COMBINATION,
          at.key("vocabulary"),
          properties.origin("vocabulary"),
          "A vocabulary is one of a language, which is not known here",
          "Set `language`");
    }
    boolean second = before.values().stream().anyMatch(step -> step.action() instanceof Transcribe);
    if (second) {
      found.report(
          Code.COMBINATION,
          at,
          properties.value().origin(),
          "The recording is transcribed already");
    }
  }

  private void checkTranslate(Translate translate, Properties properties, Path at) {
    if (translate.source().filter(translate.targets()::contains).isPresent()) {
      found.report(
          Code.COMBINATION,
          at.key("targets"),
          properties.origin("targets"),
          "'" + translate.source().get() + "' is the language of the source");
    }
  }

  private void checkNotify(Step step, Notify notify, Properties properties, Path at) {
    for (String value : notify.message().values()) {
      String id = value.replaceFirst("\\.label$", "");
      Origin origin = properties.origin("message");
      if (!id.equals("execution") && known(id, origin, at.key("message"))) {
        Step read = before.get(id);
        if (read != null) {
          checkAlwaysThere(step, read, origin, at.key("message"));
        }
        boolean labelled =
            read != null && read.action() instanceof ModelTask task && task.prompt().classifies();
        if (value.endsWith(".label") && !labelled) {
          found.report(
              Code.WRONG_REFERENCE, at.key("message"), origin, "'" + id + "' has no label");
        }
      }
    }
    Origin origin = properties.origin("include");
    if (notify.include().isPresent() && known(notify.include().get(), origin, at.key("include"))) {
      Step read = before.get(notify.include().get());
      if (read == null) {
        return;
      }
      checkAlwaysThere(step, read, origin, at.key("include"));
      if (read.many() || read.action() instanceof Speak || read.action() instanceof Store) {
        found.report(
            Code.WRONG_REFERENCE,
            at.key("include"),
            origin,
            "A message holds one text, and '" + read.id() + "' is something else",
            "Name where it is in the message instead: {" + read.id() + "}");
      }
    }
  }

  private void checkSuffixes() {
    List<String> asked = component.properties().texts("suffixes");
    if (workflow.suffixes().isEmpty()) {
      found.report(
          Code.COMBINATION,
          path.key("steps"),
          component.properties().origin("steps"),
          "No type of file can be read by all steps that read the source");
    }
    for (Step step : workflow.readersOfSource()) {
      Set<String> readable = step.action().readable(workflow.types());
      List<String> unreadable =
          asked.stream()
              .filter(each -> !readable.isEmpty() && !readable.contains(each.substring(1)))
              .toList();
      if (!unreadable.isEmpty()) {
        found.report(
            Code.TARGET_LIMIT,
            path.key("suffixes"),
            component.properties().origin("suffixes"),
            "'" + step.id() + "' cannot read files of type " + String.join(", ", unreadable));
        return;
      }
    }
  }

  /** What a workflow writes must not start it again. */
  private void checkFolder(String folder, Component store, Properties properties, Path at) {
    boolean again =
        workflow.startsBy("upload")
            && store.equals(workflow.source())
            && folder.startsWith(workflow.prefix());
    if (again) {
      found.report(
          Code.COMBINATION,
          at.key("prefix"),
          properties.origin("prefix"),
          "What is written to '" + folder + "' of '" + store.id() + "' starts the workflow again",
          "Keep the workflow to a folder of its own, such as `prefix: incoming/`");
    }
  }
}
