package dev.stackprint.gcp.preview;

import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.toolchain.CommandPath;
import dev.stackprint.toolchain.ToolFailure;
import dev.stackprint.toolchain.ToolProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Previews a project by Pulumi's own CLI. The stack lives in a folder that is deleted afterwards:
 * nothing is written into the project, and no account of Pulumi's is asked for.
 *
 * @param command the CLI
 */
public record PulumiCli(Path command) {

  /** How long the CLI may take: it builds the project with Maven, and fetches plugins at first. */
  public static final Duration TIME_LIMIT = Duration.ofMinutes(10);

  private static final String PROJECT_FILE = "Pulumi.yaml";
  private static final List<String> QUIETLY = List.of("--non-interactive", "--color", "never");

  /** Returns the CLI on the PATH. */
  public static Optional<PulumiCli> find() {
    return CommandPath.find(CommandPath.isWindows() ? "pulumi.exe" : "pulumi").map(PulumiCli::new);
  }

  /**
   * Previews a written project.
   *
   * @param folder the project's folder
   * @param plan what it was rendered from
   * @param limit how long that may take
   * @return what the CLI printed
   * @throws ToolFailure if the CLI did not do its work, with its own error
   */
  public CliPreview preview(Path folder, Plan plan, Duration limit)
      throws IOException, ToolFailure, InterruptedException {
    Path work = Files.createTempDirectory("stackprint-preview");
    try {
      // What is done to a stack outside of a preview is done in a copy, since it writes the stack's
      // settings beside the project's.
      Path copy = Files.createDirectory(work.resolve("project"));
      Files.copy(folder.resolve(PROJECT_FILE), copy.resolve(PROJECT_FILE));
      Map<String, String> environment = environment(Files.createDirectory(work.resolve("state")));
      run(copy, environment, limit, stackInit());
      return CliPreview.of(
          run(
              folder.toAbsolutePath(),
              environment,
              limit,
              preview(plan, copy.resolve("Pulumi." + PreviewStack.NAME + ".yaml"))));
    } finally {
      delete(work);
    }
  }

  private static List<String> stackInit() {
    return List.of(
        "stack", "init", PreviewStack.NAME, "--no-select", "--secrets-provider", "passphrase");
  }

  private static List<String> preview(Plan plan, Path settings) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "preview",
                "--json",
                "--stack",
                PreviewStack.NAME,
                "--config-file",
                settings.toString()));
    PreviewStack.config(plan)
        .forEach((key, value) -> arguments.addAll(List.of("--config", key + "=" + value)));
    return arguments;
  }

  private static Map<String, String> environment(Path state) {
    return Map.of(
        "PULUMI_BACKEND_URL", state.toUri().toString(),
        // Nothing that is worth keeping is encrypted with it.
        "PULUMI_CONFIG_PASSPHRASE", "preview",
        "PULUMI_SKIP_UPDATE_CHECK", "true");
  }

  private String run(
      Path folder, Map<String, String> environment, Duration limit, List<String> arguments)
      throws IOException, ToolFailure, InterruptedException {
    List<String> line = new ArrayList<>(List.of(command.toString()));
    line.addAll(arguments);
    line.addAll(QUIETLY);
    String what = "pulumi " + arguments.get(0);
    try (ToolProcess process =
        ToolProcess.startApart(
            line, folder, name -> name.equals("PULUMI_CONFIG_PASSPHRASE_FILE"), environment)) {
      process.send("");
      return process.finish(what + " failed", limit);
    } catch (ToolFailure failure) {
      throw CliPreview.explained(failure);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
