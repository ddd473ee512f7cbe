package dev.stackprint.cli;

import dev.stackprint.blueprints.Blueprints;
import dev.stackprint.blueprints.Checked;
import dev.stackprint.blueprints.Planned;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.toolchain.ToolFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stackprint plan}: what a blueprint would deploy to each of its targets. */
@Command(
    name = "plan",
    description = {
      "Renders a blueprint for every target that it declares, and plans each with the target's own tool:",
      "as synth does for aws, and preview for gcp."
    })
final class PlanCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "BLUEPRINT", description = "A file, or the name of a use case.")
  private String blueprint;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "",
      description = "Where the projects' folders go, one a target. Default: here.")
  private Path out;

  @Mixin private PreviewOptions options;
  @Mixin private OverlayOptions overlays;
  @Mixin private FormatOption format;

  private final Table summary = new Table("target", "resources", "project", "");
  private final Set<String> notes = new LinkedHashSet<>();
  private final Map<String, Object> json = new LinkedHashMap<>();

  PlanCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<Plan> plans = new ArrayList<>();
    if (!plan(plans)) {
      return ExitCode.INVALID_BLUEPRINT;
    }
    int exitCode = ExitCode.FINE;
    for (Plan plan : plans) {
      exitCode = Math.max(exitCode, deploy(plan));
    }
    if (format.json()) {
      terminal.out().println(Json.text(json));
    } else {
      terminal.out().print(summary);
      terminal.out().println();
      notes.forEach(terminal.out()::println);
    }
    return exitCode;
  }

  /** Adds the plan of each target, and prints all findings once; false if there are errors. */
  private boolean plan(List<Plan> plans) {
    Blueprints language = Blueprints.standard();
    Checked checked = language.check(blueprint, overlays.options());
    Set<Diagnostic> found = new LinkedHashSet<>(checked.diagnostics());
    if (checked.isValid() && checked.document().isPresent()) {
      for (Target target : checked.document().get().targets().keySet()) {
        Planned planned = language.plan(blueprint, target, overlays.options());
        found.addAll(planned.diagnostics());
        planned
            .plan()
            .ifPresent(
                plan -> {
                  found.addAll(Backend.of(target).check(plan));
                  plans.add(plan);
                });
      }
    }
    List<Diagnostic> all = List.copyOf(found);
    Findings.print(all, terminal);
    return !Findings.hasErrors(all);
  }

  private int deploy(Plan plan) throws IOException, InterruptedException {
    Path folder = out.resolve(ProjectFolder.of(plan));
    try (Progress progress = Progress.on(terminal)) {
      progress.step("Planning " + plan.name() + " for " + plan.target().key());
      return switch (plan.target()) {
        case AWS -> synthesize(plan, folder);
        case GCP -> preview(plan, folder);
      };
    } catch (ToolFailure failure) {
      row(plan, folder, "", "failed");
      json.put(plan.target().key(), Map.of("failure", failure.getMessage()));
      return FailedTool.tell(failure, terminal);
    }
  }

  private int synthesize(Plan plan, Path folder)
      throws IOException, InterruptedException, ToolFailure {
    write(plan, folder);
    CdkRun run = CdkRun.of(plan, folder);
    row(plan, folder, Integer.toString(run.resources()), "synthesized");
    notes.add(run.by());
    json.put(plan.target().key(), run.json());
    return ExitCode.FINE;
  }

  private int preview(Plan plan, Path folder)
      throws IOException, InterruptedException, ToolFailure {
    PulumiRun run =
        PulumiRun.of(plan, folder, options.cli(), options.limit(), () -> write(plan, folder));
    boolean errors = Findings.hasErrors(run.result().findings());
    row(plan, folder, Integer.toString(run.resources()), errors ? "has errors" : "previewed");
    PulumiRun.standIn(plan).ifPresent(notes::add);
    notes.add(run.by());
    json.put(plan.target().key(), Json.read(run.json()));
    Findings.print(run.result().findings(), terminal);
    return errors ? ExitCode.INVALID_BLUEPRINT : ExitCode.FINE;
  }

  private void write(Plan plan, Path folder) {
    new BlueprintRendering(terminal).write(plan, folder, false);
  }

  private void row(Plan plan, Path folder, String resources, String outcome) {
    summary.row(plan.target().key(), resources, folder.toString(), outcome);
  }
}
