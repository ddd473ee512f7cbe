package dev.stackprint.gcp.kinds.acceleratornode;

import dev.stackprint.blueprints.check.Wording;
import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.facts.AcceleratorKind;
import dev.stackprint.blueprints.facts.Capacity;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.gcp.kinds.acceleratornode.AcceleratorNodeView.Machine;
import dev.stackprint.gcp.kinds.network.NetworkKind;
import dev.stackprint.gcp.kinds.objectstore.ObjectStoreKind;
import dev.stackprint.gcp.render.GcpKind;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.gcp.render.Signal;
import dev.stackprint.rendering.Method;
import dev.stackprint.rendering.Need;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.rendering.StackOutput;
import dev.stackprint.rendering.node.AcceleratorNode;
import dev.stackprint.rendering.node.NodeScript;
import dev.stackprint.rendering.node.Serving;
import dev.stackprint.rendering.placement.ShapeCost;
import dev.stackprint.templates.JavaCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Renders {@code accelerator-node} as a TPU VM, a queued resource of TPUs, or an instance with
 * GPUs, which is reached through Identity-Aware Proxy.
 */
public final class AcceleratorNodeKind implements GcpKind {

  /** {@code Output<String> name()}: the name of the machine. */
  static final Method NAME = new Method("name");

  /** The need that failures of the health check are counted. */
  private enum Watched implements Need {
    FAILURES
  }

  private static final Set<Capacity> CAPACITIES =
      EnumSet.of(Capacity.ON_DEMAND, Capacity.SPOT, Capacity.RESERVATION, Capacity.QUEUED);

  @Override
  public List<Diagnostic> check(Component component, Plan plan) {
    AcceleratorNode node = AcceleratorNode.of(component, plan);
    Diagnostics found = new Diagnostics();
    Properties properties = component.properties();
    boolean slice = node.ifShape().filter(AcceleratorNodeKind::isSlice).isPresent();
    if (slice && properties.has("disk")) {
      found.report(
          Code.TARGET_LIMIT,
          node.path().key("disk"),
          properties.origin("disk"),
          "The disk of a slice of TPUs has a fixed size",
          "Leave it out: weights are kept in the memory of the machine");
    }
    if (node.capacity() == Capacity.QUEUED && properties.has("serve")) {
      found.report(
          Code.TARGET_COMBINATION,
          node.path().key("capacity"),
          properties.origin("capacity"),
          "What is made of a queued resource takes no script that would start a server",
          "Choose `on-demand` or `spot`, or leave out `serve`");
    }
    checkZone(component, node, plan, found);
    List<Diagnostic> all = new ArrayList<>(node.findings(CAPACITIES));
    all.addAll(found.sorted());
    return List.copyOf(all);
  }

  private static void checkZone(
      Component component, AcceleratorNode node, Plan plan, Diagnostics found) {
    Optional<String> zone = component.knobs().optionalText("zone");
    List<String> zones =
        node.ifShape()
            .map(shape -> shape.placesIn(plan.settings().text("region")))
            .orElse(List.of());
    if (zone.isPresent() && !zones.isEmpty() && !zones.contains(zone.get())) {
      found.report(
          Code.TARGET_LIMIT,
          node.path().key("gcp").key("zone"),
          component.knobs().origin("zone"),
          zone.get() + " is not known to have " + node.ifShape().orElseThrow().name(),
          "Choose " + Wording.list(zones, "or"));
    }
  }

  @Override
  public dev.stackprint.templates.Code output(
      Component component, String name, RenderContext context) {
    return context.call(component, NAME);
  }

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    AcceleratorNode node = AcceleratorNode.of(component, context.plan());
    Optional<Serving> serving = node.serving();
    List<Component> parameters = new ArrayList<>(List.of(node.network()));
    serving.flatMap(Serving::weights).ifPresent(parameters::add);
    enableApis(node, context);
    AcceleratorNodeView view = view(component, node, parameters, context);
    RenderedComponent.Builder rendered =
        RenderedComponent.of(component, summary(node))
            .takes(parameters)
            .classes(context, getClass(), "AcceleratorNode", view)
            .output(
                new StackOutput(
                    context.export(component, "Name"),
                    "The name of " + component.id() + ".",
                    context.call(component, NAME)))
            .idleCost(
                ShapeCost.of(
                    component.id(),
                    node.shape(),
                    1,
                    context.region(),
                    node.capacity() == Capacity.SPOT
                        ? "What can be taken away costs less, and how much changes."
                        : "",
                    NodeSteps.stops(node, view)
                        ? "stop it, see above"
                        : "take it out of the program, see above"));
    serving.ifPresent(
        each ->
            rendered.file(
                script(component),
                NodeScript.render(each, NodeCommandsView.of(log(component, context), each))));
    NodeSteps.of(component, node, view).forEach(rendered::step);
    return rendered.build();
  }

  private static void enableApis(AcceleratorNode node, RenderContext context) {
    context.api("compute.googleapis.com");
    context.api("iam.googleapis.com");
    context.api("iap.googleapis.com");
    if (isSlice(node.shape())) {
      context.api("tpu.googleapis.com");
    }
    node.serving().ifPresent(each -> context.api("logging.googleapis.com"));
    node.serving()
        .flatMap(Serving::tokenSecret)
        .ifPresent(each -> context.api("secretmanager.googleapis.com"));
  }

  private static String summary(AcceleratorNode node) {
    return node.serving()
        .map(each -> "Serves a model. " + each.placed().explanation())
        .orElseGet(
            () ->
                "A "
                    + node.shape().name()
                    + " with "
                    + node.shape().accelerator()
                    + ", for work of your own.");
  }

  private static AcceleratorNodeView view(
      Component component,
      AcceleratorNode node,
      List<Component> parameters,
      RenderContext context) {
    boolean reserved = node.capacity() == Capacity.RESERVATION;
    return new AcceleratorNodeView(
        context.header(component, parameters),
        context.accountId(component, ""),
        machine(node),
        node.shape().name(),
        node.shape().accelerator(),
        node.image().name(),
        component
            .knobs()
            .optionalText("zone")
            .orElseGet(() -> node.shape().placesIn(context.region()).get(0)),
        node.disk(),
        context.accountId(component, ""),
        context.call(node.network(), NetworkKind.NETWORK),
        context.call(node.network(), NetworkKind.SUBNETWORK),
        node.capacity() == Capacity.SPOT,
        reserved,
        reserved && !isSlice(node.shape()) ? Optional.of(node.reservation()) : Optional.empty(),
        node.serving().map(each -> serves(component, node, each, context)));
  }

  private static AcceleratorNodeView.Serves serves(
      Component component, AcceleratorNode node, Serving serving, RenderContext context) {
    return new AcceleratorNodeView.Serves(
        serving.placed().model().id(),
        script(component),
        serving.tokenSecret(),
        serving
            .weights()
            .map(
                store ->
                    new AcceleratorNodeView.Weights(
                        context.call(store, ObjectStoreKind.NAME),
                        context.call(
                            store,
                            ObjectStoreKind.GRANT_READ,
                            JavaCode.string(component.id()),
                            dev.stackprint.templates.Code.java("account.member()"),
                            JavaCode.string("")))),
        Optional.of(node.network().properties().text("cidr"))
            .filter(cidr -> serving.openToNetwork()),
        Serving.PORT,
        log(component, context),
        Optional.of(metric(component, context))
            .filter(name -> context.isNeeded(component, Watched.FAILURES)));
  }

  private static Machine machine(AcceleratorNode node) {
    if (!isSlice(node.shape())) {
      return Machine.INSTANCE;
    }
    return node.capacity() == Capacity.QUEUED ? Machine.QUEUED_RESOURCE : Machine.TPU_VM;
  }

  private static boolean isSlice(Shape shape) {
    return shape.kind() == AcceleratorKind.TPU;
  }

  private static String script(Component component) {
    return "scripts/" + component.id() + "/node.sh";
  }

  private static String log(Component component, RenderContext context) {
    return context.accountId(component, "") + "-health";
  }

  private static String metric(Component component, RenderContext context) {
    return context.accountId(component, "") + "-failures";
  }

  @Override
  public List<Signal> signals(Component component, RenderContext context) {
    if (!component.properties().has("serve")) {
      return List.of();
    }
    context.need(component, Watched.FAILURES);
    return List.of(
        new Signal(
            component.id() + ": not answering",
            "logging.googleapis.com/user/" + metric(component, context),
            "global",
            Map.of(),
            Signal.Aggregation.COUNT,
            Optional.of(
                new Signal.Alert(
                    BigDecimal.valueOf(3),
                    6,
                    "The server has not answered for half an hour: it still loads its model, or its log"
                        + " says why it ends."))));
  }
}
