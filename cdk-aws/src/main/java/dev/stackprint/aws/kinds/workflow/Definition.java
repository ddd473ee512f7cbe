package dev.stackprint.aws.kinds.workflow;

import dev.stackprint.aws.statemachine.Jsonata;
import dev.stackprint.aws.statemachine.MachineCode;
import dev.stackprint.aws.statemachine.Retries;
import dev.stackprint.rendering.workflow.Step;
import dev.stackprint.rendering.workflow.Workflow;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JsonLayout;
import dev.stackprint.templates.Names;
import dev.stackprint.templates.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the definition of a workflow's state machine: the states of all steps, joined. */
final class Definition {

  /** The state that ends the work. */
  private static final String LAST = "Name the results";

  /** What is left of an execution once a step has found that it took too long. */
  private static final long GRACE = 6 * 3600;

  private final Workflow workflow;

  private Definition(Workflow workflow) {
    this.workflow = workflow;
  }

  /** Returns the text of the definition's file. */
  static String of(Workflow workflow) {
    Definition definition = new Definition(workflow);
    return JsonLayout.of(
        Templates.render(Definition.class, "Definition.asl.json.ftl", definition.view()));
  }

  /** What the template of the definition prints. */
  record View(
      String comment,
      long timeoutSeconds,
      String sourceBucket,
      String stem,
      List<String> unset,
      Code retry,
      String suffixes,
      long largest,
      String first,
      String refusal,
      Code states,
      String results,
      Code ending) {}

  /** What the template of a step that runs for each of several documents prints. */
  record EachView(
      String title,
      String items,
      int concurrency,
      String variable,
      String first,
      Code states,
      String output,
      Optional<String> result,
      String next) {}

  /** What the template of a condition prints. */
  record WhenView(String title, String variable, String labels, String first, String next) {}

  private View view() {
    List<Step> steps = workflow.steps();
    List<Code> states = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      String next = i + 1 < steps.size() ? entry(steps.get(i + 1)) : LAST;
      states.add(states(steps.get(i), next));
    }
    return new View(
        comment(),
        workflow.timeout().toSeconds() + (workflow.stopsJobs() ? GRACE : 0),
        "${SourceBucket}",
        stem(),
        steps.stream()
            .filter(step -> step.when().isPresent() && step.hasResult())
            .map(Step::variable)
            .toList(),
        Retries.anything(MachineCode.ATTEMPTS),
        Jsonata.strings(workflow.suffixes()),
        workflow.largest(),
        entry(steps.get(0)),
        refusal(),
        joined(states),
        results(),
        MachineCode.failures(workflow.component().id(), workflow.failures().isPresent()));
  }

  private String comment() {
    return workflow.steps().stream().map(Step::title).collect(Collectors.joining(", ")) + ".";
  }

  /** The file's name without the folder of the source and without its ending. */
  private String stem() {
    String name = "$substring($states.input.key, " + workflow.prefix().length() + ")";
    return Jsonata.field(
        "( $name := "
            + name
            + "; $substring($name, 0, $length($name) - $length($split($name, '.')[-1]) - 1) )");
  }

  private String refusal() {
    String types =
        workflow.suffixes().stream().map(suffix -> "." + suffix).collect(Collectors.joining(", "));
    return Jsonata.field(
        "$source.key & ' has ' & $source.size & ' bytes. Files have between 1 and "
            + workflow.largest()
            + " bytes, and their names end in one of "
            + types
            + ".'");
  }

  private String results() {
    return workflow.steps().stream()
        .filter(Step::hasResult)
        .map(step -> Jsonata.string(step.id()) + ": $" + step.variable())
        .collect(Collectors.joining(", ", "{% {", "} %}"));
  }

  /** Returns the name of a step's first state. */
  private String entry(Step step) {
    return step.when().isPresent() ? step.title() + ": needed?" : afterCondition(step);
  }

  private String afterCondition(Step step) {
    return step.each()
        ? step.title() + ": one by one"
        : step.title() + ": " + States.of(step.action(), workflow).firstState();
  }

  private Code states(Step step, String next) {
    Code states = step.each() ? each(step, next) : once(step, next);
    return step.when()
        .map(when -> joined(List.of(condition(step, when, next), states)))
        .orElse(states);
  }

  private Code condition(Step step, Step.When when, String next) {
    return Templates.fragment(
        Definition.class,
        "When.asl.json.ftl",
        new WhenView(
            step.title() + ": needed?",
            Names.variable(when.label()),
            Jsonata.strings(when.is()),
            afterCondition(step),
            next));
  }

  private Code once(Step step, String next) {
    return States.of(step.action(), workflow)
        .states(place(step, step.variable(), step.input(), "$folder & '" + step.id() + "'", next));
  }

  private Code each(Step step, String next) {
    String last = step.title() + ": hand on";
    String item = step.variable() + "_item";
    String result = step.variable() + "_one";
    String key = "$folder & '" + step.id() + "-' & $" + item + ".language";
    return Templates.fragment(
        Definition.class,
        "ForEach.asl.json.ftl",
        new EachView(
            step.title(),
            step.input(),
            concurrency(),
            step.variable(),
            step.title() + ": " + States.of(step.action(), workflow).firstState(),
            States.of(step.action(), workflow).states(place(step, result, item, key, last)),
            // The language goes with a document, whatever becomes of it.
            Jsonata.field("$merge([{'language': $" + item + ".language}, $" + result + "])"),
            Optional.of(step.variable()),
            next));
  }

  private Place place(Step step, String variable, String input, String key, String next) {
    return new Place(
        step.id(), step.title(), variable, input, key, next, step.attempts(), concurrency());
  }

  private int concurrency() {
    return workflow.concurrency();
  }

  private static Code joined(List<Code> parts) {
    return Code.json(parts.stream().map(Code::text).collect(Collectors.joining(",\n")));
  }
}
