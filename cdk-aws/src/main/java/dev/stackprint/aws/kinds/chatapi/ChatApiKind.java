package dev.stackprint.aws.kinds.chatapi;

import dev.stackprint.aws.render.AwsKind;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.aws.render.RetainedType;
import dev.stackprint.aws.render.Signal;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.rendering.Method;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.rendering.Retained;
import dev.stackprint.rendering.StackOutput;
import dev.stackprint.templates.Code;
import java.util.List;

/** Renders {@code chat-api} as an HTTP API and a Lambda function in Python. */
public final class ChatApiKind implements AwsKind {

  /** {@code String url()}: what questions are posted to. */
  public static final Method URL = new Method("url");

  /** {@code String apiId()}: the API in its metrics. */
  static final Method API_ID = new Method("apiId");

  /** {@code String functionName()}: the function in its metrics. */
  static final Method FUNCTION_NAME = new Method("functionName");

  /** {@code String userPoolId()}: the pool of the users that may call the API. */
  static final Method USER_POOL_ID = new Method("userPoolId");

  /** {@code String clientId()}: the app that users sign in to. */
  static final Method CLIENT_ID = new Method("clientId");

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
    context.need(component, URL);
    if (api.auth() instanceof Auth.Cognito) {
      context.need(component, USER_POOL_ID);
      context.need(component, CLIENT_ID);
    }
    RenderedComponent.Builder rendered =
        RenderedComponent.of(component, api.summary()).takes(api.parameters());
    ChatFunction.addFiles(api, context, rendered);
    ChatApiView view = ChatApiView.of(api, context);
    rendered.classes(context, getClass(), "ChatApi", view);
    addOutputs(api, context, rendered);
    api.auth().steps(context.className(component).text(), context.region()).forEach(rendered::step);
    return rendered.build();
  }

  private static void addOutputs(
      ChatApi api, RenderContext context, RenderedComponent.Builder rendered) {
    Component component = api.component();
    String name = context.className(component).text();
    rendered.output(
        new StackOutput(
            name + "Url",
            "What questions to " + component.id() + " are posted to.",
            context.call(component, URL)));
    if (api.auth() instanceof Auth.Cognito) {
      rendered
          .retained(new Retained(RetainedType.USER_POOL, "Users", "the people who may ask"))
          .output(
              new StackOutput(
                  name + "UserPool",
                  "The pool of the users of " + component.id() + ".",
                  context.call(component, USER_POOL_ID)))
          .output(
              new StackOutput(
                  name + "Client",
                  "The app client that they sign in to.",
                  context.call(component, CLIENT_ID)));
    }
  }

  @Override
  public List<Signal> signals(Component component, RenderContext context) {
    return ChatSignals.of(component, context);
  }
}
