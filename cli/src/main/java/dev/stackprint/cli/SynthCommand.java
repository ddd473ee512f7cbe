package dev.stackprint.cli;

import dev.stackprint.aws.AwsBackend;
import dev.stackprint.aws.synth.CdkCli;
import dev.stackprint.aws.synth.Synthesis;
import dev.stackprint.aws.synth.Synthesizer;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.toolchain.JavaRuntime;
import dev.stackprint.toolchain.ToolFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
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
    Path folder = out == null ? Path.of(plan.get().name()) : out;
    rendering.write(plan.get(), folder, false);
    try (Progress progress = Progress.on(terminal)) {
      progress.step("Synthesizing " + plan.get().name() + " with the CDK");
      return print(synthesize(plan.get(), folder), folder);
    } catch (ToolFailure failure) {
      terminal.err().println("stackprint: " + failure.getMessage());
      terminal.err().print(failure.output());
      return ExitCode.FAILED;
    }
  }

  private static Synthesis synthesize(Plan plan, Path folder)
      throws IOException, InterruptedException, ToolFailure {
    return new Synthesizer(JavaRuntime.current("cdk"), CdkCli.find(folder))
        .synthesize(folder, AwsBackend.appClass(plan), AwsBackend.stackName(plan));
  }

  private int print(Synthesis synthesis, Path folder) {
    if (format.json()) {
      terminal.out().println(Json.text(json(synthesis, folder)));
      return ExitCode.FINE;
    }
    terminal.err().print(synthesis.notes());
    Table table = new Table("resource type", "count");
    synthesis.resources().forEach((type, count) -> table.row(type, count.toString()));
    int total = synthesis.resources().values().stream().mapToInt(Integer::intValue).sum();
    table.row("total", Integer.toString(total));
    terminal.out().print(table);
    terminal.out().println();
    terminal.out().println("Project:  " + folder);
    terminal
        .out()
        .println("Template: " + Path.of("").toAbsolutePath().relativize(synthesis.template()));
    terminal
        .out()
        .println(
            synthesis.synthesizer().isEmpty()
                ? "Synthesized by the app itself, since there is no cdk command; the template is the same."
                : "Synthesized by " + synthesis.synthesizer() + ".");
    return ExitCode.FINE;
  }

  private static Map<String, Object> json(Synthesis synthesis, Path folder) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("project", folder.toString());
    json.put("template", synthesis.template().toString());
    json.put("resources", synthesis.resources());
    json.put("synthesizer", synthesis.synthesizer());
    json.put("notes", synthesis.notes());
    return json;
  }
}
