package dev.stackprint.aws.kinds.guardrail;

import dev.stackprint.aws.kinds.encryptionkey.EncryptionKeyKind;
import dev.stackprint.aws.render.AwsKind;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.aws.render.Signal;
import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.rendering.Method;
import dev.stackprint.rendering.RenderedComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Renders {@code guardrail} as a Bedrock guardrail and a version of it. */
public final class GuardrailKind implements AwsKind {

  /** {@code String guardrailId()}: the guardrail's id. */
  public static final Method GUARDRAIL_ID = new Method("guardrailId");

  /** {@code String version()}: the number of the published version. */
  public static final Method VERSION = new Method("version");

  /** {@code String guardrailArn()}: the guardrail's ARN. */
  public static final Method GUARDRAIL_ARN = new Method("guardrailArn");

  /** {@code void grantApply(IGrantable caller)}: apply the guardrail. */
  public static final Method GRANT_APPLY = new Method("grantApply");

  /** Tells whether a guardrail compares answers with documents. */
  public static boolean checksGrounding(Component guardrail) {
    return guardrail.properties().has("grounding");
  }

  @Override
  public List<Diagnostic> check(Component component, Plan plan) {
    if (GuardrailSettings.of(component.properties()).filtersNothing()) {
      return List.of(
          new Diagnostic(
              Code.TARGET_LIMIT.id(),
              Code.TARGET_LIMIT.severity(),
              Plan.pathOf(component),
              component.origin(),
              "'" + component.id() + "' filters nothing, and AWS refuses such a guardrail",
              Optional.of("Turn a filter on, or delete the component")));
    }
    return List.of();
  }

  @Override
  public dev.stackprint.templates.Code output(
      Component component, String name, RenderContext context) {
    return context.call(component, GUARDRAIL_ARN);
  }

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    Optional<Component> key = component.properties().optionalReference("key");
    List<Component> parameters = key.stream().toList();
    GuardrailView view =
        new GuardrailView(
            context.header(component, parameters),
            GuardrailSettings.of(component.properties()),
            key.map(each -> context.call(each, EncryptionKeyKind.KEY)),
            context.isNeeded(component, GUARDRAIL_ID),
            context.isNeeded(component, VERSION),
            context.isNeeded(component, GUARDRAIL_ARN),
            context.isNeeded(component, GRANT_APPLY));
    return RenderedComponent.of(component, "A Bedrock guardrail, applied to every call of a model.")
        .takes(parameters)
        .classes(context, getClass(), "Guardrail", view)
        .build();
  }

  @Override
  public List<Signal> signals(Component component, RenderContext context) {
    Map<String, dev.stackprint.templates.Code> dimensions = new LinkedHashMap<>();
    dimensions.put("GuardrailArn", context.call(component, GUARDRAIL_ARN));
    dimensions.put("GuardrailVersion", context.call(component, VERSION));
    return List.of(
        signal(component, "texts looked at", "Invocations", dimensions),
        signal(component, "interventions", "InvocationsIntervened", dimensions));
  }

  private static Signal signal(
      Component component,
      String what,
      String metric,
      Map<String, dev.stackprint.templates.Code> dimensions) {
    return new Signal(
        component.id() + ": " + what,
        "AWS/Bedrock/Guardrails",
        metric,
        dimensions,
        "Sum",
        Optional.empty());
  }
}
