package dev.stackprint.gcp.models;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.gcp.kinds.modelendpoint.ModelEndpointKind;

/** Finds what keeps a component from calling a {@code model-endpoint}. */
public final class ServedModelCheck {

  private static final String MODEL = "model";

  private final Component model;
  private final Plan plan;
  private final Diagnostics found;

  /**
   * Begins a check.
   *
   * @param model the {@code model-endpoint}
   * @param found what is found goes there
   */
  public ServedModelCheck(Component model, Plan plan, Diagnostics found) {
    this.model = model;
    this.plan = plan;
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
   * @param tokens how long
   */
  public void answer(Properties properties, Path at, int tokens) {
    ModelEndpointKind.context(model, plan)
        .filter(context -> tokens >= context)
        .ifPresent(
            context ->
                found.report(
                    Code.UNFIT_SETTING,
                    at.key("max-tokens"),
                    properties.origin("max-tokens"),
                    "'"
                        + model.id()
                        + "' holds "
                        + context
                        + " tokens of a request and its answer together",
                    "Set less, or a larger `context` for '" + model.id() + "'"));
  }
}
