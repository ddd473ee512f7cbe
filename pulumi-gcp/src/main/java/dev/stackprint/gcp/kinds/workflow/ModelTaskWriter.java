package dev.stackprint.gcp.kinds.workflow;

import dev.stackprint.gcp.models.ModelCalls;
import dev.stackprint.gcp.workflows.Expressions;
import dev.stackprint.gcp.workflows.Subworkflows;
import dev.stackprint.gcp.workflows.Yaml;
import dev.stackprint.rendering.workflow.ModelTask;
import dev.stackprint.rendering.workflow.PartSize;
import java.util.List;
import java.util.Map;

/**
 * Has a model summarize, extract or classify.
 *
 * @param asked what the blueprint asks for
 */
record ModelTaskWriter(ModelTask asked) implements StepWriter {

  /**
   * The most characters of a call: with a guardrail fewer, since Model Armor examines 10,000 tokens
   * at a time; without one, what every model takes in any script.
   */
  private static final int GUARDED_CHARACTERS = 24_000;

  private static final int CHARACTERS = 100_000;

  @Override
  public String comment() {
    return "a model is asked to " + asked.type() + ".";
  }

  @Override
  public List<Map<String, Object>> steps(Place place) {
    return List.of(
        place.call(
            "do",
            Subworkflows.Name.DO_TASK,
            Yaml.map(
                "function",
                Yaml.expression(Expressions.environment(function().variable())),
                "task",
                place.step().id(),
                "document",
                Yaml.expression(place.input()),
                "key",
                Yaml.expression(place.key()),
                "limit",
                limit()),
            place.variable()));
  }

  /** A model that tells how many tokens it holds may hold less. */
  private int limit() {
    int limit = asked.guardrail().isPresent() ? GUARDED_CHARACTERS : CHARACTERS;
    return ModelCalls.context(asked.model())
        .map(context -> Math.min(limit, PartSize.of(context, asked)))
        .orElse(limit);
  }

  StepFunction function() {
    return StepFunction.of(asked.model(), asked.guardrail());
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.function(StepFunction.PARTS, "split");
    wiring.function(function(), "task");
    wiring.functionsReadResults();
    wiring.functionsWriteResults();
    if (wiring.workflow().modelsReadSource()) {
      wiring.functionsReadSource();
    }
    wiring.callsModel(asked.model(), asked.guardrail());
  }
}
