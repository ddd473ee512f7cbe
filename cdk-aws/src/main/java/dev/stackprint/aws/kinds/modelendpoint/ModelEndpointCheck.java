package dev.stackprint.aws.kinds.modelendpoint;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.facts.AcceleratorKind;
import dev.stackprint.blueprints.facts.QuotaUse;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.rendering.placement.ModelPlacement;
import dev.stackprint.rendering.placement.OwnWeights;
import dev.stackprint.rendering.placement.PlacedModel;
import dev.stackprint.rendering.placement.QuotaNote;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds what does not go together in a model endpoint. */
final class ModelEndpointCheck {

  private final Endpoint endpoint;
  private final Plan plan;
  private final Path path;
  private final Path knobs;
  private final Diagnostics found = new Diagnostics();

  ModelEndpointCheck(Component component, Plan plan) {
    this.endpoint = new Endpoint(component);
    this.plan = plan;
    this.path = Plan.pathOf(component);
    this.knobs = path.key("aws");
  }

  List<Diagnostic> findings() {
    endpoint.copies().check(path, found);
    checkWeights();
    checkMode();
    if (endpoint.serverless()) {
      new ServerlessCheck(endpoint, plan, found).report();
      return found.sorted();
    }
    List<Diagnostic> placement = List.of();
    boolean jumpStart = new JumpStartCheck(endpoint, plan, found).passes();
    if (checkDtype() && jumpStart) {
      ModelPlacement placing = endpoint.placement(plan);
      placement = new ArrayList<>(placing.findings());
      placing.ifPlaced().ifPresent(this::checkPlaced);
      placing.ifPlaced().map(this::quotas).ifPresent(placement::addAll);
    }
    return Stream.concat(found.sorted().stream(), placement.stream()).toList();
  }

  private List<Diagnostic> quotas(PlacedModel placed) {
    return QuotaNote.of(
        QuotaUse.SAGEMAKER_ENDPOINT,
        placed.shape(),
        placed.machines(endpoint.maximum()),
        endpoint.properties(),
        "accelerator",
        path,
        plan);
  }

  private void checkWeights() {
    Properties properties = endpoint.properties();
    OwnWeights weights = new OwnWeights(properties, path);
    if (endpoint.fromJumpStart()) {
      weights.checkFolder(found);
    } else {
      weights.check(found);
    }
    endpoint
        .network()
        .filter(network -> endpoint.weights().isEmpty())
        .filter(network -> !endpoint.fromJumpStart() && !endpoint.serverless())
        .filter(network -> !network.properties().flag("internet"))
        .ifPresent(
            network ->
                report(
                    Code.TARGET_COMBINATION,
                    path.key("network"),
                    properties,
                    "network",
                    "The weights come from Hugging Face, and '"
                        + network.id()
                        + "' has no way to the internet",
                    "Set its `internet: true`, keep the weights in a store of yours and name it in"
                        + " `weights`, or take them `from: jumpstart`"));
  }

  private void checkMode() {
    Properties set = endpoint.knobs();
    if (endpoint.asynchronous() && endpoint.store().isEmpty()) {
      report(
          Code.TARGET_COMBINATION,
          knobs.key("mode"),
          set,
          "mode",
          "Asynchronous requests and answers are files, and need a store",
          "Name an object-store in `store`");
    }
    if (!endpoint.asynchronous()) {
      checkOnlyFor("asynchronous", "store", "notify");
    }
    if (!endpoint.serverless()) {
      checkOnlyFor("serverless", "memory", "provisioned");
    }
  }

  private void checkOnlyFor(String mode, String... names) {
    Properties set = endpoint.knobs();
    Stream.of(names)
        .filter(set::has)
        .forEach(
            each ->
                report(
                    Code.TARGET_COMBINATION,
                    knobs.key(each),
                    set,
                    each,
                    "`" + each + "` is for `mode: " + mode + "`",
                    "Leave it out, or set the mode"));
  }

  /** Returns whether a machine can be looked for. */
  private boolean checkDtype() {
    Properties properties = endpoint.properties();
    if (properties.optionalText("dtype").filter("int8"::equals).isPresent()
        && endpoint.weights().isEmpty()
        && !endpoint.fromJumpStart()) {
      report(
          Code.TARGET_COMBINATION,
          path.key("dtype"),
          properties,
          "dtype",
          "SageMaker's containers do not make int8 of weights while they load them",
          "Choose fp8 on GPUs, or keep weights of your own in int8 and name their store in"
              + " `weights`");
      return false;
    }
    return true;
  }

  private void checkPlaced(PlacedModel placed) {
    Properties properties = endpoint.properties();
    if (endpoint.compileCache().isPresent() && placed.shape().kind() != AcceleratorKind.NEURON) {
      report(
          Code.TARGET_COMBINATION,
          knobs.key("compile-cache"),
          endpoint.knobs(),
          "compile-cache",
          "Nothing is compiled for " + placed.shape().name() + ", on which the model runs",
          "Leave it out, or choose the accelerator neuron");
    }
    if (endpoint.key().isPresent() && !ModelEndpointView.takesKey(placed.shape())) {
      report(
          Code.TARGET_DIFFERENCE,
          path.key("key"),
          properties,
          "key",
          "SageMaker takes no key for the drives of ml."
              + placed.shape().name()
              + ", which encrypt what they hold with keys of their own",
          "Give the key to the stores that hold weights, requests and answers, too");
    }
  }

  private void report(
      Code code, Path where, Properties properties, String name, String message, String hint) {
    found.report(code, where, properties.origin(name), message, hint);
  }
}
