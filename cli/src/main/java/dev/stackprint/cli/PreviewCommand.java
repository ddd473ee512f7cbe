package dev.stackprint.cli;

import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.toolchain.ToolFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stackprint preview}: from a blueprint to what Pulumi would deploy, in one step. */
@Command(
    name = "preview",
    description = {
      "Renders a blueprint for Google Cloud and shows what its Pulumi program would deploy.",
      "Uses the pulumi command on the PATH, with a stack of its own that is deleted afterwards. Without one, runs",
      "the program against Pulumi's protocol and checks what it registers: no account, no network, no credentials."
    })
final class PreviewCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "BLUEPRINT", description = "A file, or the name of a use case.")
  private String blueprint;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The project's folder. Default: the blueprint's name and -gcp, here.")
  private Path out;

  @Option(
      names = "--no-render",
      description = "Preview the project as it lies in its folder, with what you changed in it.")
  private boolean asItIs;

  @Option(names = "--json", description = "Print the JSON of `pulumi preview --json`.")
  private boolean json;

  @Mixin private PreviewOptions options;
  @Mixin private OverlayOptions overlays;

  PreviewCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    BlueprintRendering rendering = new BlueprintRendering(terminal);
    Optional<Plan> plan = rendering.plan(blueprint, Target.GCP, overlays.options());
    if (plan.isEmpty()) {
      return ExitCode.INVALID_BLUEPRINT;
    }
    Path folder = out == null ? ProjectFolder.of(plan.get()) : out;
    if (asItIs && !Files.isRegularFile(folder.resolve("Pulumi.yaml"))) {
      throw CommandFailure.usage(folder + " has no project; leave --no-render out");
    }
    try (Progress progress = Progress.on(terminal)) {
      progress.step("Previewing " + plan.get().name() + " with Pulumi");
      Runnable write = asItIs ? () -> {} : () -> rendering.write(plan.get(), folder, false);
      return print(PulumiRun.of(plan.get(), folder, options.cli(), options.limit(), write), folder);
    } catch (ToolFailure failure) {
      return FailedTool.tell(failure, terminal);
    }
  }

  private int print(PulumiRun run, Path folder) {
    if (json) {
      terminal.out().println(run.json().strip());
    } else {
      terminal.out().print(PreviewReport.text(run.result()));
      terminal.out().println();
      terminal.out().println("Project: " + folder);
      PulumiRun.standIn(run.plan()).ifPresent(terminal.out()::println);
      terminal.out().println(run.by());
      terminal.out().flush();
    }
    Findings.print(run.result().findings(), terminal);
    return Findings.hasErrors(run.result().findings()) ? ExitCode.INVALID_BLUEPRINT : ExitCode.FINE;
  }
}
