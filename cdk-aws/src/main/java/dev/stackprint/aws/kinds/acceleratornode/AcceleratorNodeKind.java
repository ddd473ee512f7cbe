package dev.stackprint.aws.kinds.acceleratornode;

import dev.stackprint.aws.kinds.network.GatewayEndpoint;
import dev.stackprint.aws.kinds.network.InterfaceEndpoint;
import dev.stackprint.aws.kinds.network.NetworkKind;
import dev.stackprint.aws.kinds.objectstore.ObjectStoreKind;
import dev.stackprint.aws.render.AwsKind;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.aws.render.Signal;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.facts.AcceleratorKind;
import dev.stackprint.blueprints.facts.Capacity;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.rendering.Method;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.rendering.StackOutput;
import dev.stackprint.rendering.node.AcceleratorNode;
import dev.stackprint.rendering.node.NodeScript;
import dev.stackprint.rendering.node.Serving;
import dev.stackprint.rendering.placement.ShapeCost;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Renders {@code accelerator-node} as an Auto Scaling group of one machine, which boots one of
 * AWS's images for deep learning and is reached through Session Manager.
 */
public final class AcceleratorNodeKind implements AwsKind {

  /** {@code String name()}: the name of the group. */
  static final Method NAME = new Method("name");

  private static final Set<Capacity> CAPACITIES =
      EnumSet.of(Capacity.ON_DEMAND, Capacity.SPOT, Capacity.RESERVATION, Capacity.CAPACITY_BLOCK);

  /** What Session Manager is called through, where there is no way to the internet. */
  private static final List<String> SESSIONS = List.of("ec2messages", "ssm", "ssmmessages");

  @Override
  public List<Diagnostic> check(Component component, Plan plan) {
    return AcceleratorNode.of(component, plan).findings(CAPACITIES);
  }

  @Override
  public Code output(Component component, String name, RenderContext context) {
    return context.call(component, NAME);
  }

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    AcceleratorNode node = AcceleratorNode.of(component, context.plan());
    Optional<Serving> serving = node.serving();
    List<Component> parameters = new ArrayList<>(List.of(node.network()));
    serving.flatMap(Serving::weights).ifPresent(parameters::add);
    needEndpoints(node, context);
    context.need(component, NAME);
    AcceleratorNodeView view = view(component, node, parameters, context);
    RenderedComponent.Builder rendered =
        RenderedComponent.of(component, summary(node))
            .takes(parameters)
            .classes(context, getClass(), "AcceleratorNode", view)
            .output(
                new StackOutput(
                    context.constructId(component) + "Group",
                    "The Auto Scaling group of " + component.id() + ".",
                    context.call(component, NAME)))
            .idleCost(
                ShapeCost.of(
                    component.id(),
                    node.shape(),
                    1,
                    context.region(),
                    surcharge(node),
                    "stop it, see above; the next one begins with an empty disk"));
    serving.ifPresent(
        each ->
            rendered.file(
                script(component),
                NodeScript.render(
                    each,
                    NodeCommandsView.of(
                        component.id(), context.region(), namespace(context), each))));
    NodeSteps.of(component, node, context).forEach(rendered::step);
    return rendered.build();
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

  private static String surcharge(AcceleratorNode node) {
    return switch (node.capacity()) {
      case SPOT -> "A spot instance costs less, and how much changes.";
      case CAPACITY_BLOCK -> "A capacity block is paid when it is bought, not by the hour.";
      case RESERVATION -> "A reservation bills the same while nothing runs in it.";
      default -> "";
    };
  }

  private static void needEndpoints(AcceleratorNode node, RenderContext context) {
    if (!node.network().properties().flag("internet")) {
      SESSIONS.forEach(each -> context.need(node.network(), new InterfaceEndpoint(each)));
    }
    if (node.serving().flatMap(Serving::weights).isPresent()) {
      context.need(node.network(), GatewayEndpoint.S3);
    }
  }

  private static AcceleratorNodeView view(
      Component component,
      AcceleratorNode node,
      List<Component> parameters,
      RenderContext context) {
    return new AcceleratorNodeView(
        context.header(component, parameters),
        component.id(),
        node.shape().name(),
        node.shape().accelerator(),
        node.image().name(),
        node.disk(),
        context.call(node.network(), NetworkKind.VPC),
        node.capacity() == Capacity.SPOT,
        Optional.of(node)
            .filter(
                each ->
                    each.capacity() == Capacity.RESERVATION
                        || each.capacity() == Capacity.CAPACITY_BLOCK)
            .map(AcceleratorNode::reservation),
        node.capacity() == Capacity.CAPACITY_BLOCK,
        node.shape().kind() == AcceleratorKind.NEURON,
        node.serving().map(each -> serves(component, node, each, context)),
        context.isNeeded(component, NAME));
  }

  private static AcceleratorNodeView.Serves serves(
      Component component, AcceleratorNode node, Serving serving, RenderContext context) {
    return new AcceleratorNodeView.Serves(
        serving.placed().model().id(),
        script(component),
        namespace(context),
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
                            Code.java("role"),
                            JavaCode.string(serving.weightsPath())))),
        Optional.of(node.network().properties().text("cidr"))
            .filter(cidr -> serving.openToNetwork()),
        Serving.PORT);
  }

  private static String script(Component component) {
    return "scripts/" + component.id() + "/node.sh";
  }

  private static String namespace(RenderContext context) {
    return context.plan().name() + "/nodes";
  }

  @Override
  public List<Signal> signals(Component component, RenderContext context) {
    if (!component.properties().has("serve")) {
      return List.of();
    }
    return List.of(
        new Signal(
            component.id() + ": unhealthy",
            namespace(context),
            "Unhealthy",
            Map.of("Node", JavaCode.string(component.id())),
            "Minimum",
            Optional.of(
                new Signal.Alarm(
                    BigDecimal.ONE,
                    6,
                    "The server has not answered for half an hour: it still loads its model, or its log"
                        + " says why it ends."))));
  }
}
