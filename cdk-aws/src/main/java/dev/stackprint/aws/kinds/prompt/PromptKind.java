package dev.stackprint.aws.kinds.prompt;

import dev.stackprint.aws.kinds.encryptionkey.EncryptionKeyKind;
import dev.stackprint.aws.kinds.foundationmodel.FoundationModelKind;
import dev.stackprint.aws.render.AwsKind;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.rendering.Method;
import dev.stackprint.rendering.RenderedComponent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Renders {@code prompt} as a prompt of Bedrock's prompt management and a version of it. */
public final class PromptKind implements AwsKind {

  /** {@code String versionArn()}: what GetPrompt takes to return the published version. */
  public static final Method VERSION_ARN = new Method("versionArn");

  /** {@code void grantRead(IGrantable reader)}: read the prompt. */
  public static final Method GRANT_READ = new Method("grantRead");

  /** Returns the names of a prompt's variables, each once, in order. */
  public static List<String> variables(Component prompt) {
    return new PromptText(prompt.properties().text("text")).variables();
  }

  @Override
  public List<Diagnostic> check(Component component, Plan plan) {
    int variables = variables(component).size();
    if (variables <= PromptText.MOST_VARIABLES) {
      return List.of();
    }
    return List.of(
        new Diagnostic(
            Code.TARGET_LIMIT.id(),
            Code.TARGET_LIMIT.severity(),
            Plan.pathOf(component).key("text"),
            component.properties().origin("text"),
            "The prompt has " + variables + " variables; AWS takes " + PromptText.MOST_VARIABLES,
            Optional.empty()));
  }

  @Override
  public dev.stackprint.templates.Code output(
      Component component, String name, RenderContext context) {
    return context.call(component, VERSION_ARN);
  }

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    Optional<Component> key = component.properties().optionalReference("key");
    Optional<Component> model = component.properties().optionalReference("model");
    List<Component> parameters = Stream.concat(model.stream(), key.stream()).toList();
    PromptText text = new PromptText(component.properties().text("text"));
    PromptView view =
        new PromptView(
            context.header(component, parameters),
            text.literal(),
            text.variables(),
            model.map(each -> context.call(each, FoundationModelKind.MODEL_ID)),
            InferenceSettings.of(component.properties()),
            key.map(each -> context.call(each, EncryptionKeyKind.KEY)),
            context.isNeeded(component, VERSION_ARN),
            context.isNeeded(component, GRANT_READ));
    return RenderedComponent.of(component, "A prompt in Bedrock's prompt management.")
        .takes(parameters)
        .classes(context, getClass(), "Prompt", view)
        .build();
  }
}
