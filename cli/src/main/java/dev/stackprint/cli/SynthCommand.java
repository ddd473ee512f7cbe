package dev.stackprint.cli;

import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.toolchain.ToolFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stackprint synth}: from a blueprint to a CloudFormation template in one step. */
@Command(
    name = "synth",
    description = {
      "Renders a blueprint for AWS and synthesizes it with the real CDK.",
      "Uses the cdk command in the project's node_modules or on the PATH; with neither, runs the app itself,",
      "which gives the same template."
    })
final class SynthCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "BLUEPRINT", description = "A file, or the name of a use case.")
  private String blueprint;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The project's folder. Default: the blueprint's name, here.")
  private Path out;

  @Mixin private OverlayOptions overlays;
  @Mixin private FormatOption format;

  SynthCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    BlueprintRendering rendering = new BlueprintRendering(terminal);
    Optional<Plan> plan = rendering.plan(blueprint, Target.AWS, overlays.options());
    if (plan.isEmpty()) {
      return ExitCode.INVALID_BLUEPRINT;
    }
    Path folder = out == null ? ProjectFolder.of(plan.get()) : out;
    rendering.write(plan.get(), folder, false);
    try (Progress progress = Progress.on(terminal)) {
      progress.step("Synthesizing " + plan.get().name() + " with the CDK");
      return print(CdkRun.of(plan.get(), folder));
    } catch (ToolFailure failure) {
      return FailedTool.tell(failure, terminal);
    }
  }

  private int print(CdkRun run) {
    if (format.json()) {
      terminal.out().println(Json.text(run.json()));
      return ExitCode.FINE;
    }
    terminal.err().print(run.synthesis().notes());
    Table table = new Table("resource type", "count");
    run.synthesis().resources().forEach((type, count) -> table.row(type, count.toString()));
    table.row("total", Integer.toString(run.resources()));
    terminal.out().print(table);
    terminal.out().println();
    terminal.out().println("Project:  " + run.folder());
    terminal
        .out()
        .println(
            "Template: " + Path.of("").toAbsolutePath().relativize(run.synthesis().template()));
    terminal.out().println(run.by());
    return ExitCode.FINE;
  }
}
