package dev.stackprint.gcp.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.toolchain.JavaRuntime;
import dev.stackprint.toolchain.ToolFailure;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that come to no good end. */
class ProgramFailureTest {

  private static final Duration SHORT = Duration.ofSeconds(3);

  @TempDir private Path project;

  @Test
  void showsWhatTheCompilerSays() throws IOException {
    ToolFailure failure = failureOf("Pulumi.runn(context -> {});");

    assertThat(failure).hasMessage("the project does not compile");
    assertThat(failure.output()).contains("Demo.java", "runn(");
  }

  @Test
  void showsTheErrorOfAStack() throws IOException {
    ToolFailure failure =
        failureOf("Pulumi.run(context -> { throw new IllegalStateException(\"no bucket\"); });");

    assertThat(failure).hasMessage("the program failed (exit code 32)");
    assertThat(failure.output())
        .startsWith("java.lang.IllegalStateException: no bucket")
        .contains("at demo.Demo.")
        .doesNotContain("PID");
  }

  @Test
  void showsTheErrorOfMain() throws IOException {
    ToolFailure failure = failureOf("throw new IllegalStateException(\"no stack\");");

    assertThat(failure).hasMessage("the program failed (exit code 1)");
    assertThat(failure.output())
        .startsWith("java.lang.IllegalStateException: no stack")
        .contains("at demo.Demo.main(Demo.java:");
  }

  @Test
  void showsWhatAProgramLoggedAsAnError() throws IOException {
    ToolFailure failure =
        failureOf("Pulumi.run(context -> context.log().error(\"the region is wrong\"));");

    assertThat(failure).hasMessage("the program failed (exit code 1)");
    assertThat(failure.output()).isEqualTo("the region is wrong" + System.lineSeparator());
  }

  @Test
  void endsAProgramThatHangs() throws Exception {
    ToolFailure failure =
        failureOf(
            preview(
                    """
            Process child = new ProcessBuilder("sleep", "1000").start();
            Files.writeString(Path.of("pids"), ProcessHandle.current().pid() + "\\n" + child.pid());
            System.out.println("waiting");
            Thread.sleep(1_000_000);
            """)
                .within(SHORT));

    assertThat(failure)
        .hasMessage("the program failed: it was still running after 3 seconds and was ended");
    assertThat(failure.output()).isEqualTo("waiting" + System.lineSeparator());
    assertThat(Files.readAllLines(project.resolve("pids")))
        .hasSize(2)
        .allSatisfy(ProgramFailureTest::assertEnds);
  }

  @Test
  void endsAProgramWithTheProcessThatPreviews() throws Exception {
    write(
        """
        Files.writeString(Path.of("pid"), ProcessHandle.current().pid() + "\\n");
        System.out.println("waiting");
        Thread.sleep(1_000_000);
        """);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                PreviewProcess.class.getName(),
                project.toString())
            .redirectErrorStream(true)
            .redirectOutput(project.resolve("output").toFile())
            .start();
    Path pid = project.resolve("pid");
    while (process.isAlive() && !(Files.exists(pid) && Files.readString(pid).endsWith("\n"))) {
      Thread.sleep(50);
    }
    assertThat(process.isAlive()).as(Files.readString(project.resolve("output"))).isTrue();

    process.destroy();

    assertEnds(Files.readString(pid).strip());
    assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(30));
  }

  @Test
  void endsAStackThatHangs() throws IOException {
    ToolFailure failure =
        failureOf(
            preview(
                    """
            Pulumi.run(context -> context.export("never", Output.of(new CompletableFuture<>())));
            """)
                .within(SHORT));

    assertThat(failure)
        .hasMessage("the program failed: it was still running after 3 seconds and was ended");
  }

  @Test
  void saysThatAProgramRegisteredNothing() throws IOException {
    assertThat(failureOf("System.out.println(1);"))
        .hasMessage("the program registered nothing: it ended without a call of Pulumi.run");
    assertThat(failureOf("System.exit(0);"))
        .hasMessage("the program registered nothing: it ended without a call of Pulumi.run");
  }

  @Test
  void saysThatAStackIsEmpty() throws IOException {
    assertThat(failureOf("Pulumi.run(context -> {});"))
        .hasMessage("the program registered no resource");
  }

  @Test
  void noticesAnExitInTheMiddle() throws IOException {
    assertThat(
            failureOf(
                """
                Pulumi.run(
                    context -> {
                      var group = new ComponentResource("demo:index:Group", "documents") {};
                      Output.tuple(group.urn(), group.urn()).applyValue(urn -> { System.exit(0); return 0; });
                      try { Thread.sleep(100_000); } catch (InterruptedException e) { }
                    });
                """))
        .hasMessage("the program ended before its stack was complete");
  }

  @Test
  void tellsTheCodeThatAProgramExitsWith() throws IOException {
    assertThat(failureOf("System.exit(7);")).hasMessage("the program failed (exit code 7)");
    assertThat(failureOf("Runtime.getRuntime().halt(134);"))
        .hasMessage("the program failed (exit code 134)");
  }

  @Test
  void leavesNoPortOpen() throws IOException {
    ToolFailure failure =
        failureOf(
            """
            System.out.println(System.getenv("PULUMI_MONITOR"));
            throw new Error();
            """);

    String[] address = failure.output().lines().findFirst().orElseThrow().split(":");
    assertThat(address[0]).isEqualTo("127.0.0.1");
    assertThat(
            catchThrowableOfType(
                IOException.class,
                () -> new Socket(address[0], Integer.parseInt(address[1])).close()))
        .isNotNull();
  }

  @Test
  void refusesToAskTheCloud() throws Exception {
    PreviewResult result =
        preview(
                """
                Pulumi.run(
                    context -> {
                      var group = new ComponentResource("demo:index:Group", "documents") {};
                      context.export(
                          "project",
                          Deployment.getInstance()
                              .invoke(
                                  "gcp:organizations/getProject:getProject",
                                  TypeShape.of(String.class),
                                  InvokeArgs.Empty));
                    });
                """)
            .run();

    assertThat(result.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo(Code.QUESTION.id());
              assertThat(finding.message())
                  .isEqualTo(
                      "The program asks for gcp:organizations/getProject:getProject, and a preview"
                          + " asks nobody");
            });
  }

  /** What was ended takes a moment to be gone. */
  private static void assertEnds(String pid) {
    ProcessHandle.of(Long.parseLong(pid))
        .ifPresent(process -> assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(30)));
  }

  private ToolFailure failureOf(String body) throws IOException {
    return failureOf(preview(body));
  }

  private static ToolFailure failureOf(Preview preview) {
    ToolFailure failure = catchThrowableOfType(ToolFailure.class, preview::run);
    assertThat(failure).isNotNull();
    return failure;
  }

  private Preview preview(String body) throws IOException {
    write(body);
    return Preview.of(project, TestPlans.demo(), "demo.Demo", JavaRuntime.current("pulumi"));
  }

  private void write(String body) throws IOException {
    Path file = project.resolve("src/main/java/demo/Demo.java");
    Files.createDirectories(file.getParent());
    Files.write(
        file,
        List.of(
            "package demo;",
            "import com.pulumi.Pulumi;",
            "import com.pulumi.core.Output;",
            "import com.pulumi.core.TypeShape;",
            "import com.pulumi.deployment.Deployment;",
            "import com.pulumi.resources.ComponentResource;",
            "import com.pulumi.resources.InvokeArgs;",
            "import java.nio.file.Files;",
            "import java.nio.file.Path;",
            "import java.util.concurrent.CompletableFuture;",
            "public final class Demo {",
            "public static void main(String[] arguments) throws Exception {",
            body,
            "}}"));
  }
}
