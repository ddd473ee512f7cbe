package dev.stackprint.aws.kinds.modelendpoint;

import dev.stackprint.aws.kinds.modelendpoint.imported.ImportedModel;
import dev.stackprint.aws.kinds.modelendpoint.imported.ImportedModelCheck;
import dev.stackprint.aws.kinds.network.GatewayEndpoint;
import dev.stackprint.aws.render.AwsKind;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.aws.render.Signal;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.rendering.Method;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.rendering.StackOutput;
import dev.stackprint.rendering.placement.PlacedModel;
import dev.stackprint.rendering.placement.ShapeCost;
import dev.stackprint.templates.Code;
import java.util.List;

/** Renders {@code model-endpoint} as an endpoint of SageMaker. */
public final class ModelEndpointKind implements AwsKind {

  /** {@code String endpointName()}: what InvokeEndpoint takes as the endpoint's name. */
  public static final Method ENDPOINT_NAME = new Method("endpointName");

  /** {@code String componentName()}: what it takes as the inference component's, if it is one. */
  public static final Method COMPONENT_NAME = new Method("componentName");

  /** {@code void grantInvoke(IGrantable caller)}: ask the model. */
  public static final Method GRANT_INVOKE = new Method("grantInvoke");

  /** Tells whether the model answers at once, so that others can wait for it. */
  public static boolean answersAtOnce(Component component) {
    return ImportedModel.is(component) || !new Endpoint(component).asynchronous();
  }

  /** Tells whether the model is an inference component, whose name has to be told, too. */
  public static boolean isComponent(Component component, Plan plan) {
    if (ImportedModel.is(component)) {
      return false;
    }
    Endpoint endpoint = new Endpoint(component);
    return !endpoint.serverless()
        && ModelEndpointView.isComponent(endpoint, endpoint.placement(plan).placed());
  }

  @Override
  public List<Diagnostic> check(Component component, Plan plan) {
    return ImportedModel.is(component)
        ? new ImportedModelCheck(component, plan).findings()
        : new ModelEndpointCheck(component, plan).findings();
  }

  @Override
  public Code output(Component component, String name, RenderContext context) {
    return context.call(
        component, ImportedModel.is(component) ? ImportedModel.IN_USE : ENDPOINT_NAME);
  }

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    if (ImportedModel.is(component)) {
      return new ImportedModel(component).render(context);
    }
    Endpoint endpoint = new Endpoint(component);
    if (endpoint.serverless()) {
      return new ServerlessRendering(new ServerlessEndpoint(endpoint)).render(context);
    }
    PlacedModel placed = endpoint.placement(context.plan()).placed();
    context.need(component, ENDPOINT_NAME);
    endpoint.network().ifPresent(network -> context.need(network, GatewayEndpoint.S3));
    ModelEndpointView view = ModelEndpointView.of(endpoint, placed, context);
    RenderedComponent.Builder rendered =
        construct(endpoint, view.summary(), "ModelEndpoint", view, context);
    addCost(endpoint, view, rendered);
    new EndpointSteps(endpoint, view, context.className(component).text())
        .all()
        .forEach(rendered::step);
    return rendered.build();
  }

  /** Begins what is rendered of an endpoint: its construct, the test of that, and its output. */
  static RenderedComponent.Builder construct(
      Endpoint endpoint, String summary, String template, Record view, RenderContext context) {
    Component component = endpoint.component();
    return RenderedComponent.of(component, summary)
        .takes(endpoint.parameters())
        .classes(context, ModelEndpointKind.class, template, view)
        .output(
            new StackOutput(
                context.className(component) + "Endpoint",
                "The endpoint of " + component.id() + ".",
                context.call(component, ENDPOINT_NAME)));
  }

  private static void addCost(
      Endpoint endpoint, ModelEndpointView view, RenderedComponent.Builder rendered) {
    if (endpoint.minimum() == 0) {
      return;
    }
    rendered.idleCost(
        ShapeCost.of(
            "The endpoint " + endpoint.component().id(),
            view.placed().shape(),
            view.component() ? view.leastMachines() : endpoint.minimum(),
            view.region(),
            "That is EC2's price; SageMaker charges more for the same machine.",
            view.neuron()
                ? "set aws.mode to asynchronous, and copies.minimum to 0"
                : "set copies.minimum to 0"));
  }

  @Override
  public List<Signal> signals(Component component, RenderContext context) {
    return ImportedModel.is(component)
        ? new ImportedModel(component).signals(context)
        : EndpointSignals.of(new Endpoint(component), context);
  }
}
