package dev.stackprint.gcp;

import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Severity;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.gcp.project.ProjectFiles;
import dev.stackprint.gcp.render.GcpKinds;
import dev.stackprint.gcp.render.ProjectNames;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.rendering.ComponentRendering;
import dev.stackprint.rendering.RenderedPlan;
import dev.stackprint.templates.project.Project;
import java.util.List;
import java.util.stream.Stream;

/** Renders plans for Google Cloud into Pulumi programs. */
public final class GcpBackend {

  private GcpBackend() {}

  /**
   * Returns what Google Cloud cannot do of what a plan asks for. An error keeps it from being
   * rendered.
   */
  public static List<Diagnostic> check(Plan plan) {
    List<Diagnostic> found =
        plan.components().stream()
            .flatMap(component -> GcpKinds.of(component.kind()).check(component, plan).stream())
            .toList();
    boolean renders = found.stream().noneMatch(each -> each.severity() == Severity.ERROR);
    if (renders && ProjectFiles.usesMavenSdk(plan)) {
      return Stream.concat(
              found.stream(), MavenSdkCheck.of(plan, components(plan).components()).stream())
          .toList();
    }
    return found;
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
    ComponentRendering<RenderContext> rendering = components(plan);
    return RenderedPlan.of(
        ProjectFiles.assemble(rendering.context(), rendering.components()), rendering.components());
  }

  private static ComponentRendering<RenderContext> components(Plan plan) {
    return ComponentRendering.of(
        plan,
        ProjectNames.classes(plan),
        ProjectNames.VARIABLES,
        names -> new RenderContext(plan, names),
        (component, context) -> GcpKinds.of(component.kind()).render(component, context));
  }

  /** Returns the class of a plan's program, with its package. */
  public static String programClass(Plan plan) {
    return plan.packageName() + "." + ProjectNames.program(plan);
  }
}
