package dev.stackprint.aws.kinds.modelendpoint;

import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.rendering.IdleCost;
import dev.stackprint.rendering.RenderedComponent;

/**
 * Renders a model endpoint in serverless inference.
 *
 * @param serverless the endpoint
 */
record ServerlessRendering(ServerlessEndpoint serverless) {

  RenderedComponent render(RenderContext context) {
    Component component = serverless.endpoint().component();
    context.need(component, ModelEndpointKind.ENDPOINT_NAME);
    ServerlessView view = ServerlessView.of(serverless, context);
    RenderedComponent.Builder rendered =
        ModelEndpointKind.construct(
            serverless.endpoint(), view.summary(), "ServerlessEndpoint", view, context);
    view.provisioned()
        .ifPresent(
            copies ->
                rendered.idleCost(
                    new IdleCost(
                        "The endpoint "
                            + component.id()
                            + ": "
                            + copies
                            + " x "
                            + view.memory()
                            + " MB kept ready",
                        "by the second; no dated source tells how much",
                        "leave out aws.provisioned")));
    new ServerlessSteps(serverless, view, context.className(component).text())
        .all()
        .forEach(rendered::step);
    return rendered.build();
  }
}
