package dev.stackprint.aws;

import dev.stackprint.aws.project.ProjectFiles;
import dev.stackprint.aws.render.AwsKinds;
import dev.stackprint.aws.render.ConstructNames;
import dev.stackprint.aws.render.NameClashes;
import dev.stackprint.aws.render.ProjectNames;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.aws.render.RenderedComponent;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.templates.project.Project;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

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
    ConstructNames names = new ConstructNames(ProjectFiles.classNames(plan));
    List<RenderedComponent> components = components(plan, names);
    NameClashes clashes = NameClashes.in(components, names);
    if (clashes.any()) {
      names = clashes.avoid(names);
      components = components(plan, names);
    }
    return ProjectFiles.assemble(plan, names, components);
  }

  /** Returns the class of a plan's CDK app, with its package. */
  public static String appClass(Plan plan) {
    return plan.packageName() + "." + ProjectNames.app(plan);
  }

  /** Returns the name of a plan's stack. */
  public static String stackName(Plan plan) {
    return ProjectNames.stackName(plan);
  }

  private static List<RenderedComponent> components(Plan plan, ConstructNames names) {
    RenderContext context = new RenderContext(plan, names);
    List<RenderedComponent> rendered = new ArrayList<>();
    for (int i = plan.components().size() - 1; i >= 0; i--) {
      Component component = plan.components().get(i);
      rendered.add(AwsKinds.of(component.kind()).render(component, context));
    }
    Collections.reverse(rendered);
    return rendered;
  }
}
