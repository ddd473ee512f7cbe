package dev.stackprint.verification;

import dev.stackprint.blueprints.Blueprints;
import dev.stackprint.blueprints.Planned;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Severity;
import dev.stackprint.blueprints.diagnostic.TextReport;
import dev.stackprint.blueprints.document.Options;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.templates.project.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Plans for one target of blueprints that must be without a finding.
 *
 * @param target the target
 * @param check finds what the target cannot do of a plan
 * @param render renders a plan
 */
public record Plans(
    Target target, Function<Plan, List<Diagnostic>> check, Function<Plan, Project> render) {

  private static final Blueprints BLUEPRINTS = Blueprints.standard();

  /** Returns the plans of all use cases that name the target, by name. */
  public Map<String, Plan> useCases() {
    Map<String, Plan> plans = new TreeMap<>();
    BLUEPRINTS.useCases().stream()
        .filter(each -> each.targets().contains(target))
        .forEach(each -> plans.put(each.name(), of(each.name())));
    return plans;
  }

  /** Returns the blueprints of all use cases that name the target, and of a folder, by name. */
  private Map<String, String> blueprints(Path folder) {
    Map<String, String> blueprints = new TreeMap<>();
    BLUEPRINTS.useCases().stream()
        .filter(each -> each.targets().contains(target))
        .forEach(each -> blueprints.put(each.name(), each.name()));
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(each -> each.toString().endsWith(".yaml"))
          .forEach(
              each ->
                  blueprints.put(
                      each.getFileName().toString().replace(".yaml", ""), each.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return blueprints;
  }

  /** Returns the plans of all use cases that name the target, and of all blueprints of a folder. */
  public List<Plan> all(Path folder) {
    return blueprints(folder).values().stream().map(this::of).toList();
  }

  /** Returns the plan of a file or a use case. */
  public Plan of(String blueprint) {
    return of(blueprint, Map.of());
  }

  /**
   * Returns the same with values set.
   *
   * @param values path to value, as {@code --set} takes them
   */
  public Plan of(String blueprint, Map<String, String> values) {
    Options options =
        new Options(
            Options.NONE.environment(),
            values.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).toList());
    Planned planned = BLUEPRINTS.plan(blueprint, target, options);
    refuseErrors(blueprint, planned.diagnostics());
    Plan plan = planned.plan().orElseThrow();
    refuseErrors(blueprint, check.apply(plan));
    return plan;
  }

  /**
   * Renders all use cases, and all blueprints in a folder. {@code -Dblueprint=NAME} renders only
   * that one.
   *
   * @param folder the folder of blueprints
   * @param work where each project has a folder
   */
  public List<RenderedProject> render(Path folder, Path work) {
    String only = System.getProperty("blueprint", "");
    List<RenderedProject> projects = new ArrayList<>();
    blueprints(folder)
        .forEach(
            (name, blueprint) -> {
              if (only.isEmpty() || only.equals(name)) {
                Plan plan = of(blueprint);
                projects.add(
                    new RenderedProject(name, plan, render.apply(plan), work.resolve(name)));
              }
            });
    if (projects.isEmpty()) {
      throw new IllegalStateException("no blueprint " + only);
    }
    return projects;
  }

  private static void refuseErrors(String blueprint, List<Diagnostic> found) {
    if (found.stream().anyMatch(each -> each.severity() == Severity.ERROR)) {
      throw new AssertionError(blueprint + ":\n" + new TextReport(false).render(found));
    }
  }
}
