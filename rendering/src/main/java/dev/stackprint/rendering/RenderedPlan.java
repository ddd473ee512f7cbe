package dev.stackprint.rendering;

import dev.stackprint.templates.project.Project;
import java.util.List;

/**
 * A plan's project, and what its deployment bills for.
 *
 * @param project the files
 * @param idleCosts what bills while nobody uses it, in plan order
 */
public record RenderedPlan(Project project, List<IdleCost> idleCosts) {

  public RenderedPlan {
    idleCosts = List.copyOf(idleCosts);
  }

  /** Returns a project with the costs of its components. */
  public static RenderedPlan of(Project project, List<RenderedComponent> components) {
    return new RenderedPlan(
        project, components.stream().flatMap(each -> each.idleCosts().stream()).toList());
  }
}
