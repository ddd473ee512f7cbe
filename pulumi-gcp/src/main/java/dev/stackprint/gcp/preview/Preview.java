package dev.stackprint.gcp.preview;

import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.gcp.preview.LogLine.Severity;
import dev.stackprint.gcp.preview.check.Finding;
import dev.stackprint.gcp.preview.check.ResourceChecks;
import dev.stackprint.gcp.preview.registration.PropertyValue.Fields;
import dev.stackprint.gcp.preview.registration.Registration;
import dev.stackprint.gcp.provider.ProviderSchema;
import dev.stackprint.gcp.provider.values.ValueRules;
import dev.stackprint.toolchain.Compiler;
import dev.stackprint.toolchain.JavaRuntime;
import dev.stackprint.toolchain.ToolFailure;
import dev.stackprint.toolchain.ToolProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Previews a program without Pulumi's CLI, an account or a network: this process takes the place of
 * Pulumi's engine, and the program registers its resources with it over Pulumi's own protocol.
 */
public final class Preview {

  /** How long a program may run unless {@link #within} says otherwise. */
  public static final Duration TIME_LIMIT = Duration.ofMinutes(1);

  /** What the engine tells programs; anything that is set outside is meant for another one. */
  private static final Predicate<String> ENGINE_VARIABLES =
      name -> name.startsWith("PULUMI_") || name.equals("TRACEPARENT");

  private static final Duration MOMENT = Duration.ofMillis(50);

  private static final ProviderSchema SCHEMA = ProviderSchema.load();

  private final Program program;
  private final Plan plan;
  private final JavaRuntime runtime;
  private final Optional<String> classes;
  private final Duration limit;

  private Preview(
      Program program, Plan plan, JavaRuntime runtime, Optional<String> classes, Duration limit) {
    this.program = program;
    this.plan = plan;
    this.runtime = runtime;
    this.classes = classes;
    this.limit = limit;
  }

  /**
   * Makes the preview of a written project, which is compiled first.
   *
   * @param folder the project's folder
   * @param plan what it was rendered from
   * @param mainClass its class with its package
   * @param runtime how to run Java here, with what Pulumi programs are built on
   */
  public static Preview of(Path folder, Plan plan, String mainClass, JavaRuntime runtime) {
    return new Preview(
        PreviewStack.program(folder, plan, mainClass), plan, runtime, Optional.empty(), TIME_LIMIT);
  }

  /**
   * Returns the preview of classes that are compiled already.
   *
   * @param classPath where they are
   */
  public Preview ofClasses(Path... classPath) {
    String joined =
        List.of(classPath).stream()
            .map(Path::toAbsolutePath)
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    return new Preview(program, plan, runtime, Optional.of(joined), limit);
  }

  /** Returns the same preview of a program that may run so long. */
  public Preview within(Duration newLimit) {
    return new Preview(program, plan, runtime, classes, newLimit);
  }

  /**
   * Runs the program.
   *
   * @throws ToolFailure if it does not compile, or came to no good end, with its own error
   */
  public PreviewResult run() throws IOException, ToolFailure, InterruptedException {
    try (RunningPreview running = start()) {
      return running.finish();
    }
  }

  /** Tells whether a preview can begin before the project is written: it leaves no trace then. */
  public boolean canStartEarly() {
    return classes.isEmpty() && Files.isDirectory(ownClasses());
  }

  /** Starts the JVM that the program will run in, while the project may still be written. */
  public RunningPreview start() throws IOException {
    Recording recording = new Recording();
    Recording warmUp = new Recording();
    PreviewServer server = serve(recording);
    PreviewServer warmUpServer = serve(warmUp);
    try {
      return new RunningPreview(
          this, recording, warmUp, List.of(server, warmUpServer), process(server, warmUpServer));
    } catch (IOException e) {
      server.close();
      warmUpServer.close();
      throw e;
    }
  }

  private PreviewServer serve(Recording recording) throws IOException {
    return PreviewServer.start(
        new MonitorService(program.project(), program.stack(), SCHEMA, recording),
        new EngineService(recording));
  }

  private ToolProcess process(PreviewServer server, PreviewServer warmUp) throws IOException {
    Files.createDirectories(ownClasses());
    List<String> command =
        new ArrayList<>(
            runtime
                // With one thread, the most that a machine of two processors gets by itself, a
                // program on JDK 25 waits for itself.
                .with("-Djava.util.concurrent.ForkJoinPool.common.parallelism=4")
                // Unpacking the native transport takes longer than it saves here.
                .with("-Dio.grpc.netty.shaded.io.netty.transport.noNative=true")
                .command(
                    runtime.classPath()
                        + File.pathSeparator
                        + classes.orElseGet(() -> ownClasses().toString()),
                    ProgramHost.class.getName()));
    command.add(program.mainClass());
    if (classes.isEmpty()) {
      // It gets warm while the program is compiled.
      command.add(warmUp.address());
    }
    return ToolProcess.startApart(
        command, program.folder(), ENGINE_VARIABLES, environment(server.address()));
  }

  private Path ownClasses() {
    return program.folder().resolve("target/classes");
  }

  private Map<String, String> environment(String address) {
    Map<String, String> environment = new HashMap<>();
    environment.put("PULUMI_MONITOR", address);
    environment.put("PULUMI_ENGINE", address);
    environment.put("PULUMI_ORGANIZATION", "organization");
    environment.put("PULUMI_PROJECT", program.project());
    environment.put("PULUMI_STACK", program.stack());
    environment.put("PULUMI_ROOT_DIRECTORY", program.folder().toString());
    environment.put("PULUMI_DRY_RUN", "true");
    environment.put("PULUMI_CONFIG", PreviewJson.text(program.config()));
    environment.put("PULUMI_CONFIG_SECRET_KEYS", "[]");
    return environment;
  }

  /** Runs the program in the process that waits for it. */
  PreviewResult finish(ToolProcess process, Recording recording, Recording warmUp)
      throws IOException, ToolFailure, InterruptedException {
    if (classes.isEmpty()) {
      Compiler.compile(program.folder(), runtime.classPath(), ownClasses());
      // The time limit is the program's.
      boolean warm = false;
      while (!warm && process.isAlive()) {
        warm = warmUp.isComplete(MOMENT);
      }
    }
    process.send("\n");
    awaitEnd(process, recording);
    return result(recording);
  }

  private void awaitEnd(ToolProcess process, Recording recording)
      throws ToolFailure, InterruptedException {
    String output;
    try {
      output = process.finish("the program failed", limit);
    } catch (ToolFailure failure) {
      if (!recording.questions().isEmpty()) {
        // It asked what nobody answers here; that is a finding.
        return;
      }
      throw ProgramError.of(failure, recording.logs());
    }
    if (recording.stackOutputs().isEmpty()) {
      throw new ToolFailure(
          recording.stack().isEmpty()
              ? "the program registered nothing: it ended without a call of Pulumi.run"
              : "the program ended before its stack was complete",
          output);
    }
    if (recording.registrations().size() == 1) {
      throw new ToolFailure("the program registered no resource", output);
    }
  }

  private PreviewResult result(Recording recording) {
    List<Registration> registrations = ResourceOrder.of(plan).sort(recording.registrations());
    List<Finding> findings =
        new ResourceChecks(SCHEMA, ValueRules.load(), program.folder())
            .check(registrations, recording.repeated());
    return new PreviewResult(
        registrations,
        recording.stackOutputs().orElse(Fields.NONE),
        new Placement(plan, registrations).place(findings, recording.questions()),
        recording.logs().stream().filter(line -> line.severity() != Severity.DEBUG).toList());
  }
}
