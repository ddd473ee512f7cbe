package dev.stackprint.gcp.models;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.gcp.kinds.modelendpoint.ModelEndpointKind;
import dev.stackprint.rendering.workflow.ModelTask;
import dev.stackprint.rendering.workflow.PartSize;

/** Finds what keeps a component from calling a {@code model-endpoint}. */
public final class ServedModelCheck {

  private static final String MODEL = "model";

  private final Component model;
  private final Diagnostics found;

  /**
   * Begins a check.
   *
   * @param model the {@code model-endpoint}
   * @param found what is found goes there
   */
  public ServedModelCheck(Component model, Diagnostics found) {
    this.model = model;
    this.found = found;
  }

  /**
   * Looks whether the endpoint can be reached.
   *
   * @param properties those that name the model
   * @param at where they stand
   */
  public void reach(Properties properties, Path at) {
    if (ModelEndpointKind.network(model).isPresent()) {
      found.report(
          Code.TARGET_COMBINATION,
          at.key(MODEL),
          properties.origin(MODEL),
          "'"
              + model.id()
              + "' answers in its network only, at an address that nobody knows before it is deployed",
          "Leave `network` of '" + model.id() + "' out: it is called by whom it lets only");
    }
  }

  /**
   * Looks whether a network lets a caller reach the endpoint.
   *
   * @param network what the caller runs in
   * @param properties those that name the network
   * @param at where they stand
   */
  public void from(Component network, Properties properties, Path at) {
    if (!network.properties().flag("internet")) {
      found.report(
          Code.TARGET_COMBINATION,
          at.key("network"),
          properties.origin("network"),
          "'"
              + model.id()
              + "' answers at an address of its own on the internet, to which '"
              + network.id()
              + "' has no way",
          "Set `internet: true` for '" + network.id() + "', or leave `network` out");
    }
  }

  /**
   * Looks whether an answer leaves room for what is asked.
   *
   * @param properties those that say how long an answer may be, as {@code max-tokens}
   * @param at where they stand
   */
  public void answer(Properties properties, Path at) {
    int context = ModelCalls.context(model).orElseThrow();
    if (properties.integer("max-tokens") >= context) {
      found.report(
          Code.TARGET_LIMIT,
          at.key("max-tokens"),
          properties.origin("max-tokens"),
          holds(context) + " of a question and its answer together",
          "Set its `context` to more, or ask for less");
    }
  }

  /**
   * Looks whether a task can be done on parts of a document.
   *
   * @param task the task
   * @param properties those that name the model
   * @param at where they stand
   */
  public void task(ModelTask task, Properties properties, Path at) {
    int context = ModelCalls.context(model).orElseThrow();
    int least = PartSize.leastContext(task);
    if (context < least) {
      found.report(
          Code.TARGET_LIMIT,
          at.key(MODEL),
          properties.origin(MODEL),
          holds(context) + ", and a part of a document with its answer takes " + least,
          "Set its `context` to " + least + " or more, or `max-tokens` to less");
    }
  }

  private String holds(int tokens) {
    return "'" + model.id() + "' holds " + tokens + " tokens";
  }
}
