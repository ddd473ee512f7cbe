package dev.stackprint.gcp.kinds.chatapi;

import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.gcp.python.PythonFunction;
import dev.stackprint.gcp.render.GcpKind;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.gcp.render.Signal;
import dev.stackprint.rendering.Method;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.rendering.StackOutput;
import dev.stackprint.templates.Code;
import java.util.List;

/** Renders {@code chat-api} as a Cloud Run function, behind IAM or API Gateway. */
public final class ChatApiKind implements GcpKind {

  /** {@code Output<String> url()}: the URL that questions are posted to. */
  public static final Method URL = new Method("url");

  /** {@code Output<String> serviceName()}: the Cloud Run service in its metrics. */
  static final Method SERVICE_NAME = new Method("serviceName");

  /** {@code Output<String> countedService()}: the same, once its outcomes are counted. */
  static final Method COUNTED_SERVICE = new Method("countedService");

  /** Returns the name of the metric that counts outcomes. */
  static String metricName(Component component, RenderContext context) {
    return context.accountId(component, "") + "-outcomes";
  }

  /** Returns the path of the file that describes the gateway. */
  static String gatewayFile(ChatApi api) {
    return "gateways/" + api.component().id() + ".yaml";
  }

  @Override
  public List<Diagnostic> check(Component component, Plan plan) {
    return new ChatApiCheck(component, plan).findings();
  }

  @Override
  public Code output(Component component, String name, RenderContext context) {
    return context.call(component, URL);
  }

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    ChatApi api = new ChatApi(component);
    enableApis(api, context);
    RenderedComponent.Builder rendered =
        RenderedComponent.of(component, api.summary()).takes(api.parameters());
    PythonFunction function = ChatFunction.of(api, context);
    function.addTo(rendered);
    ChatApiView view = ChatApiView.of(api, function, context);
    rendered
        .classes(context, getClass(), "ChatApi", view)
        .output(
            new StackOutput(
                context.export(component, "Url"),
                "The URL that questions to " + component.id() + " are posted to.",
                context.call(component, URL)));
    if (api.auth() instanceof Auth.Jwt jwt) {
      rendered.file(
          gatewayFile(api),
          context.render(
              getClass(),
              "openapi.yaml.ftl",
              new OpenApiView(
                  context.plan().name() + " " + component.id(),
                  jwt.issuer(),
                  jwt.audience(),
                  !api.properties().texts("origins").isEmpty())));
    }
    return rendered.step(step(api, context)).build();
  }

  private static void enableApis(ChatApi api, RenderContext context) {
    context.functions(api.component());
    if (api.remembers()) {
      context.api("firestore.googleapis.com");
    }
    if (api.rerank().isPresent()) {
      context.api("discoveryengine.googleapis.com");
    }
    if (api.auth() instanceof Auth.Jwt) {
      context.api("apigateway.googleapis.com");
      context.api("servicecontrol.googleapis.com");
      context.api("servicemanagement.googleapis.com");
    }
  }

  private static String step(ChatApi api, RenderContext context) {
    String url = context.export(api.component(), "Url");
    String ask =
        " -H \"content-type: application/json\" -d '{\"question\": \"What is our travel policy?\"}'"
            + " \"$(pulumi stack output "
            + url
            + ")\"`";
    return api.auth() instanceof Auth.Jwt
        ? "Ask with a token of the provider: `curl -H \"Authorization: Bearer $TOKEN\"" + ask + "."
        : "Give whoever may ask the role `roles/run.invoker` on the Cloud Run service whose name begins with `"
            + api.component().id()
            + "`. Then ask:"
            + " `curl -H \"Authorization: Bearer $(gcloud auth print-identity-token)\""
            + ask
            + ".";
  }

  @Override
  public List<Signal> signals(Component component, RenderContext context) {
    return ChatSignals.of(component, context);
  }
}
