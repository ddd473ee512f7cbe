package dev.stackprint.aws;

import dev.stackprint.aws.project.ProjectFiles;
import dev.stackprint.aws.render.AwsKinds;
import dev.stackprint.aws.render.ProjectNames;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.rendering.ComponentRendering;
import dev.stackprint.rendering.RenderedPlan;
import dev.stackprint.templates.project.Project;
import java.util.List;
import java.util.Set;

/** Renders plans for AWS into CDK projects. */
public final class AwsBackend {

  private AwsBackend() {}

  /** Returns what AWS cannot do of what a plan asks for. An error keeps it from being rendered. */
  public static List<Diagnostic> check(Plan plan) {
    return plan.components().stream()
        .flatMap(component -> AwsKinds.of(component.kind()).check(component, plan).stream())
        .toList();
  }

  /**
   * Renders a plan that {@link #check} found no error in.
   *
   * @return the project: the same for the same plan, always
   */
  public static Project render(Plan plan) {
    return renderWithCosts(plan).project();
  }

  /** Renders the same, and returns what it bills for as well. */
  public static RenderedPlan renderWithCosts(Plan plan) {
    ComponentRendering<RenderContext> rendering =
        ComponentRendering.of(
            plan,
            ProjectFiles.classNames(plan),
            Set.of("scope", "id", "props"),
            names -> new RenderContext(plan, names),
            (component, context) -> AwsKinds.of(component.kind()).render(component, context));
    return RenderedPlan.of(
        ProjectFiles.assemble(plan, rendering.context().names(), rendering.components()),
        rendering.components());
  }

  /** Returns the class of a plan's CDK app, with its package. */
  public static String appClass(Plan plan) {
    return plan.packageName() + "." + ProjectNames.app(plan);
  }

  /** Returns the name of a plan's stack. */
  public static String stackName(Plan plan) {
    return ProjectNames.stackName(plan);
  }
}
