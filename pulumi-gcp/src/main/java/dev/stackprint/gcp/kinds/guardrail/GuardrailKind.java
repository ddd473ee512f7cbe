package dev.stackprint.gcp.kinds.guardrail;

import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.gcp.models.ModelCalls;
import dev.stackprint.gcp.python.PythonFunction;
import dev.stackprint.gcp.render.GcpKind;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.rendering.Method;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.util.List;

/**
 * Renders {@code guardrail} as a Model Armor template, which whoever calls a model applies to each
 * question and each answer. {@link ModelCalls#addCall} has a function do so.
 */
public final class GuardrailKind implements GcpKind {

  /**
   * {@code Output<String> templateName()}: the template's resource name, {@code
   * projects/P/locations/L/templates/T}.
   */
  public static final Method TEMPLATE_NAME = new Method("templateName");

  /** {@code void grantApply(String to, Output<String> member)}: apply the guardrail. */
  private static final Method GRANT_APPLY = new Method("grantApply");

  /** Returns the host that applies the guardrails of a region. */
  public static String host(String region) {
    return "modelarmor." + region + ".rep.googleapis.com";
  }

  /**
   * Returns the expression that lets a caller's account apply a guardrail.
   *
   * @param member the member that the account is, an {@code Output<String>}
   */
  public static Code grant(
      Component guardrail, Component caller, Code member, RenderContext context) {
    return context.call(guardrail, GRANT_APPLY, JavaCode.string(caller.id()), member);
  }

  /**
   * Adds what applies a guardrail to a function: {@code guard.py}, and {@code model.py}, whose
   * {@code converse} calls that of {@code unguarded.py} under it. {@link ModelCalls#addCall} does
   * this.
   */
  public static void addGuard(Component guardrail, PythonFunction function, RenderContext context) {
    GuardView view = new GuardView(GuardrailSettings.of(guardrail));
    Class<?> beside = GuardrailKind.class;
    function
        .file("model.py", context.render(beside, "guarded.py.ftl", view))
        .file("guard.py", context.render(beside, "guard.py.ftl", view))
        .file("test_guard.py", context.render(beside, "test_guard.py.ftl", view));
    if (view.grounding().isPresent()) {
      function.file("grounding.py", context.render(beside, "grounding.py.ftl", view));
    }
    if (view.words()) {
      function
          .resource(beside, "words.py")
          .resource(beside, "test_words.py")
          .file("words.txt", String.join("\n", view.s().words()) + "\n");
    }
  }

  @Override
  public List<Diagnostic> check(Component component, Plan plan) {
    return new GuardrailCheck(component).findings(plan.settings().text("region"));
  }

  @Override
  public Code output(Component component, String name, RenderContext context) {
    return context.call(component, TEMPLATE_NAME);
  }

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    GuardrailSettings settings = GuardrailSettings.of(component);
    context.api("modelarmor.googleapis.com");
    if (settings.personalData().any()) {
      context.api("dlp.googleapis.com");
    }
    if (settings.grounding().isPresent()) {
      context.api("discoveryengine.googleapis.com");
    }
    GuardrailView view =
        new GuardrailView(
            context.header(component, List.of()),
            settings,
            context.accountId(component, ""),
            context.accountId(component, "user").replace('-', '_'),
            context.isNeeded(component, TEMPLATE_NAME),
            context.isNeeded(component, GRANT_APPLY));
    return RenderedComponent.of(
            component, "A Model Armor template, applied to every call of a model.")
        .classes(context, getClass(), "Guardrail", view)
        .build();
  }
}
