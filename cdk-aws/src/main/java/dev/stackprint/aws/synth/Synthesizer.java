package dev.stackprint.aws.synth;

import dev.stackprint.toolchain.ArgumentFile;
import dev.stackprint.toolchain.Compiler;
import dev.stackprint.toolchain.JavaRuntime;
import dev.stackprint.toolchain.ToolFailure;
import dev.stackprint.toolchain.ToolProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Synthesizes a written project with the real CDK. With a CDK CLI at hand the CLI runs the app;
 * without one the app runs by itself, which gives the same template.
 *
 * @param runtime how to run Java here
 * @param cdk the CDK CLI to use, if there is one
 */
public record Synthesizer(JavaRuntime runtime, Optional<Path> cdk) {

  private static final String APP_ARGUMENTS = "target/app.arguments";

  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "CDK_DISABLE_CLI_TELEMETRY", "true",
          "CDK_DISABLE_VERSION_CHECK", "1",
          "AWS_EC2_METADATA_DISABLED", "true",
          // A warning about the Node.js in use is the business of whoever installed it.
          "JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION", "20,21,23");

  /**
   * Compiles a project and runs its app.
   *
   * @param project the project's folder
   * @param appClass the app's class with its package
   * @param stackName the stack's name
   * @return what the synthesis gave; the template lies in the project's {@code cdk.out}
   * @throws ToolFailure if a tool did not do its work
   */
  public Synthesis synthesize(Path project, String appClass, String stackName)
      throws IOException, ToolFailure, InterruptedException {
    NodeStart.requireNode();
    Path folder = project.toAbsolutePath().normalize();
    Path classes = folder.resolve("target/classes");
    Path assembly = folder.resolve("cdk.out");
    // A report left by an earlier run would fail this one.
    Files.deleteIfExists(assembly.resolve("validation-report.json"));
    String notes =
        cdk.isPresent()
            ? withCli(cdk.get(), folder, classes, appClass)
            : byItself(folder, classes, assembly, appClass);
    Path template = assembly.resolve(stackName + ".template.json");
    return new Synthesis(
        template, Templates.resources(template), cdk.map(Path::toString).orElse(""), notes);
  }

  private String withCli(Path cli, Path folder, Path classes, String appClass)
      throws IOException, ToolFailure, InterruptedException {
    Compiler.compile(folder, runtime.classPath(), classes);
    List<String> app =
        runtime.command(runtime.classPath() + File.pathSeparator + classes, appClass);
    ArgumentFile.write(folder.resolve(APP_ARGUMENTS), app.subList(1, app.size()));
    List<String> command =
        List.of(
            cli.toString(),
            "synth",
            "--quiet",
            "--no-notices",
            "--app",
            quoteIfNeeded(app.get(0)) + " @" + APP_ARGUMENTS,
            "--output",
            "cdk.out");
    try (ToolProcess process = ToolProcess.start(command, folder, environment(folder))) {
      return process.finish("cdk synth failed");
    }
  }

  private String byItself(Path folder, Path classes, Path assembly, String appClass)
      throws IOException, ToolFailure, InterruptedException {
    Map<String, String> environment = environment(folder);
    environment.put("CDK_OUTDIR", assembly.toString());
    environment.put("CDK_CONTEXT_JSON", CdkJson.context(folder));
    List<String> command =
        new ArrayList<>(
            runtime.command(
                runtime.classPath() + File.pathSeparator + classes, SynthHost.class.getName()));
    command.add(appClass);
    Files.createDirectories(classes);
    try (ToolProcess process = ToolProcess.start(command, folder, environment)) {
      Compiler.compile(folder, runtime.classPath(), classes);
      process.send("\n");
      return process.finish("the app failed");
    }
  }

  private static Map<String, String> environment(Path folder) throws IOException {
    Map<String, String> environment = new HashMap<>(ENVIRONMENT);
    environment.put("NODE_OPTIONS", NodeStart.options(folder.resolve("target")));
    return environment;
  }

  private static String quoteIfNeeded(String word) {
    return word.contains(" ") ? '"' + word + '"' : word;
  }
}
