package dev.stackprint.gcp.kinds.workflow;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.templates.Names;
import java.util.Optional;

/**
 * A function that steps call.
 *
 * @param id its id, which its folder and its resource end in: {@code parts}, or that of a model
 * @param model the model that it calls, if it does
 * @param guardrail what examines the calls
 */
record StepFunction(String id, Optional<Component> model, Optional<Component> guardrail)
    implements Comparable<StepFunction> {

  /** Does what needs no model. */
  static final StepFunction PARTS = new StepFunction("parts", Optional.empty(), Optional.empty());

  /** Returns the function that calls a model under a guardrail: each such pair has its own. */
  static StepFunction of(Component model, Optional<Component> guardrail) {
    return new StepFunction(
        model.id() + guardrail.map(guard -> "-under-" + guard.id()).orElse("-model"),
        Optional.of(model),
        guardrail);
  }

  /** Returns the variable of the environment that holds its URL. */
  String variable() {
    return "URL_" + Names.constant(id);
  }

  @Override
  public int compareTo(StepFunction other) {
    return id.compareTo(other.id);
  }
}
