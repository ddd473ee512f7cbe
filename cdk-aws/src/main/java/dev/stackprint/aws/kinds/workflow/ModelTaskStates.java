package dev.stackprint.aws.kinds.workflow;

import dev.stackprint.aws.models.CalledModel;
import dev.stackprint.aws.statemachine.LambdaFunction;
import dev.stackprint.rendering.workflow.ModelTask;
import dev.stackprint.rendering.workflow.PartSize;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.Names;
import dev.stackprint.templates.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Has a model summarize, extract or classify. What is too long for one call is split, and the task
 * is done on notes of the parts.
 *
 * @param asked what the blueprint asks for
 */
record ModelTaskStates(ModelTask asked) implements States {

  /**
   * The most characters of a call: with a guardrail fewer, since it examines so many thousands of
   * them a second and refuses what is more; without one, what every model takes in any script.
   */
  private static final int GUARDED_CHARACTERS = 24_000;

  private static final int CHARACTERS = 100_000;

  static CalledModel called(ModelTask task) {
    return new CalledModel(task.model(), task.guardrail());
  }

  /** Where a model tells how many tokens it holds, each may be a character of its own. */
  private int limit() {
    int limit = asked.guardrail().isPresent() ? GUARDED_CHARACTERS : CHARACTERS;
    return called(asked)
        .context()
        .map(context -> Math.min(limit, PartSize.of(context, asked)))
        .orElse(limit);
  }

  /** What the template prints. */
  record View(Place p, String task, int limit, String splitFunction, String modelFunction) {}

  @Override
  public String firstState() {
    return "begin";
  }

  @Override
  public Code states(Place place) {
    return Templates.fragment(
        ModelTaskStates.class,
        "Model.asl.json.ftl",
        new View(
            place, place.id(), limit(), "${SplitFunction}", "${" + functionId() + "Function}"));
  }

  @Override
  public void wire(Wiring wiring) {
    Code split = LambdaFunction.variableOf("Split");
    Map<String, Code> results = new TreeMap<>(Map.of("RESULTS_BUCKET", wiring.resultsBucket()));
    wiring.function(
        new LambdaFunction("Split", "split", 2, 512, results, documents(wiring, split)));

    Code caller = LambdaFunction.variableOf(functionId());
    Map<String, Code> environment = new TreeMap<>(results);
    CalledModel called = called(asked);
    environment.putAll(called.environment(wiring.context()));
    List<Code> grants = new ArrayList<>(documents(wiring, caller));
    grants.addAll(called.grants(caller, wiring.context()));
    String module = module(called);
    wiring.function(new LambdaFunction(functionId(), module, 15, 512, environment, grants));
  }

  private static String module(CalledModel called) {
    if (called.imported()) {
      return "imported";
    }
    return called.served() ? "served" : called.tuned() ? "tuned" : "model";
  }

  private static List<Code> documents(Wiring wiring, Code grantee) {
    List<Code> grants =
        new ArrayList<>(wiring.readsDocuments(grantee, wiring.workflow().modelsReadSource()));
    grants.add(wiring.writesResults(grantee));
    return grants;
  }

  /** One function for each pair of a model and a guardrail, since each has its own permissions. */
  private String functionId() {
    return Names.type(
        asked.model().id()
            + asked.guardrail().map(guard -> "-under-" + guard.id()).orElse("-model"));
  }
}
