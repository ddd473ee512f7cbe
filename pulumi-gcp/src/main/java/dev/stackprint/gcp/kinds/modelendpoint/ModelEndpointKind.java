package dev.stackprint.gcp.kinds.modelendpoint;

import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.QuotaUse;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.gcp.python.PythonFunction;
import dev.stackprint.gcp.render.GcpKind;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.gcp.render.Signal;
import dev.stackprint.rendering.Method;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.rendering.StackOutput;
import dev.stackprint.rendering.placement.PlacedModel;
import dev.stackprint.rendering.placement.ShapeCost;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.util.List;
import java.util.Optional;

/**
 * Renders {@code model-endpoint}: a deployment from Model Garden on an endpoint of Vertex AI, with
 * a server of OpenAI's chat completions behind it.
 */
public final class ModelEndpointKind implements GcpKind {

  /** {@code Output<String> endpointName()}: {@code projects/P/locations/L/endpoints/E}. */
  public static final Method NAME = new Method("endpointName");

  /** {@code Output<String> endpointId()}: the endpoint in its metrics. */
  static final Method ENDPOINT_ID = new Method("endpointId");

  /** {@code void grantCall(String to, Output<String> member)}: call the endpoint. */
  static final Method GRANT_CALL = new Method("grantCall");

  /** The property that names the secret with a token of Hugging Face. */
  static final String TOKEN = "token-secret";

  /** The variable of a function's environment that holds the endpoint's name. */
  public static final String VARIABLE = "MODEL_ENDPOINT";

  /**
   * Returns the expression that lets a caller's account call an endpoint.
   *
   * @param member the member that the account is, an {@code Output<String>}
   */
  public static Code grant(
      Component endpoint, Component caller, Code member, RenderContext context) {
    return context.call(endpoint, GRANT_CALL, JavaCode.string(caller.id()), member);
  }

  /**
   * Adds what calls an endpoint to a function: a module with {@code converse}, and its test. It
   * looks for {@link #VARIABLE} in its environment.
   *
   * @param module the Python module's name
   */
  public static void addCall(
      Component endpoint, String module, PythonFunction function, RenderContext context) {
    ServedCallView view =
        ServedCallView.of(module, new ModelEndpoint(endpoint, context.plan()).placed());
    Class<?> beside = ModelEndpointKind.class;
    function
        .file(module + ".py", context.render(beside, "served.py.ftl", view))
        .file("test_" + module + ".py", context.render(beside, "test_served.py.ftl", view));
  }

  /** Returns the network that alone reaches an endpoint, if there is one. */
  public static Optional<Component> network(Component endpoint) {
    return endpoint.properties().optionalReference("network");
  }

  @Override
  public List<Diagnostic> check(Component component, Plan plan) {
    return new ModelEndpointCheck(component, plan).findings();
  }

  @Override
  public List<String> secrets(Component component) {
    return component.properties().optionalText(TOKEN).map(List::of).orElse(List.of());
  }

  @Override
  public Code output(Component component, String name, RenderContext context) {
    return context.call(component, NAME);
  }

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    ModelEndpoint endpoint = new ModelEndpoint(component, context.plan());
    PlacedModel placed = endpoint.placed();
    for (String service : List.of("aiplatform", "iam", "logging")) {
      context.api(service + ".googleapis.com");
    }
    endpoint.network().ifPresent(network -> context.api("networkconnectivity.googleapis.com"));
    StackOutput output =
        new StackOutput(
            context.export(component, "Endpoint"),
            "The endpoint that " + component.id() + " answers at.",
            context.call(component, NAME));
    ModelEndpointView view = ModelEndpointView.of(endpoint, context);
    RenderedComponent.Builder rendered =
        RenderedComponent.of(component, view.summary())
            .takes(endpoint.network().map(List::of).orElse(List.of()))
            .classes(context, getClass(), "ModelEndpoint", view)
            .output(output)
            .idleCost(
                ShapeCost.of(
                    "The endpoint " + component.id(),
                    placed.shape(),
                    endpoint.copies().least(),
                    context.region(),
                    "That is Compute Engine's price: Vertex AI has prices of its own, which hold a fee"
                        + " for managing the machines.",
                    "take what nobody uses out of the blueprint: a copy is always there"))
            .step("`" + component.id() + "`: " + placed.explanation());
    secrets(component).forEach(key -> rendered.step(token(key, placed)));
    return rendered.step(quota(placed, endpoint)).step(ask(endpoint, output)).build();
  }

  private static String token(String key, PlacedModel placed) {
    return "Before the first deployment, agree to the terms on https://huggingface.co/"
        + placed.model().id()
        + " and give the stack a token that may read the model, and nothing else: `gcloud secrets"
        + " versions access latest --secret="
        + key
        + " | pulumi config set --secret "
        + key
        + "`. Vertex AI takes it as text: it is encrypted in the stack's configuration and state, and"
        + " with the model in Vertex AI.";
  }

  private static String quota(PlacedModel placed, ModelEndpoint endpoint) {
    String quota =
        Facts.load()
            .quotas()
            .find(QuotaUse.VERTEX_SERVING, placed.shape())
            .map(known -> "`" + known.name() + "`")
            .orElse("custom model serving");
    return "Vertex AI counts what serves models against quotas of its own, of which a new project has"
        + " little, and of TPUs none in most regions. Before the first deployment, ask for "
        + placed.shape().chips() * endpoint.copies().most()
        + " x "
        + placed.shape().accelerator()
        + " for `"
        + endpoint.component().id()
        + "`: IAM & Admin in the console, Quotas, service `aiplatform.googleapis.com`, "
        + quota
        + ".";
  }

  private static String ask(ModelEndpoint endpoint, StackOutput output) {
    String name = "`pulumi stack output " + output.name() + "`";
    if (endpoint.network().isPresent()) {
      return "`"
          + endpoint.component().id()
          + "` answers in the network only. `gcloud ai endpoints describe` with the name that "
          + name
          + " prints tells its address (`ipAddress`).";
    }
    return "`gcloud ai endpoints describe` with the name that "
        + name
        + " prints tells the endpoint's own host (`dedicatedEndpointDns`). POST what OpenAI's chat"
        + " completions take, with `\"model\": \""
        + endpoint.placed().model().id()
        + "\"`, to `https://HOST/v1/NAME:rawPredict`.";
  }

  @Override
  public List<Signal> signals(Component component, RenderContext context) {
    return EndpointSignals.of(component, context);
  }
}
