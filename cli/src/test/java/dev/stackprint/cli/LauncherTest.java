package dev.stackprint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher with tools that only say which version they are. */
class LauncherTest {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  private static final List<String> SYSTEM_TOOLS =
      List.of(
          "bash",
          "cat",
          "dirname",
          "env",
          "flock",
          "grep",
          "head",
          "mkdir",
          "mktemp",
          "readlink",
          "rm",
          "sed",
          "touch");

  @TempDir private Path folder;

  private Path clone;
  private Path tools;

  @BeforeEach
  void makeClone() throws IOException {
    clone = Files.createDirectory(folder.resolve("a clone"));
    Files.copy(ROOT.resolve("stackprint"), clone.resolve("stackprint"));
    assertThat(clone.resolve("stackprint").toFile().setExecutable(true)).isTrue();
    tools = Files.createDirectories(folder.resolve("jdk/bin"));
    for (String tool : SYSTEM_TOOLS) {
      Path found = find(tool);
      if (found != null) {
        Files.createSymbolicLink(tools.resolve(tool), found);
      }
    }
    tool("java", "echo openjdk 17.0.15 2025-04-15; [ \"$1\" = --version ] || exit 7");
    tool("javac", "");
    tool("node", "echo v20.20.2");
    tool("mvn", "echo Apache Maven 3.8.7; [ \"$1\" = --version ] || exit 1");
  }

  @Test
  void asksForJava() throws Exception {
    Files.delete(tools.resolve("java"));
    assertRefuses("Java is missing. Install a JDK, 17 or newer.");
  }

  @Test
  void asksForANewerJava() throws Exception {
    tool("java", "echo openjdk 11.0.2 2019-01-15");
    assertRefuses("Java is too old: openjdk 11.0.2 2019-01-15. Install a JDK, 17 or newer.");
  }

  @Test
  void asksForANewerJavaThanOneThatKnowsNoSuchOption() throws Exception {
    tool("java", "exit 1");
    assertRefuses("Java is too old: older than 9. Install a JDK, 17 or newer.");
  }

  @Test
  void asksForACompiler() throws Exception {
    Files.delete(tools.resolve("javac"));
    assertRefuses("There is a Java runtime but no compiler. Install a JDK, 17 or newer.");
  }

  @Test
  void worksWithoutNode() throws Exception {
    makeBuilt();
    Files.delete(tools.resolve("node"));

    assertThat(run(clone.resolve("stackprint")))
        .startsWith("7 ")
        .contains("to synthesize for AWS, install Node.js 20 or newer (found: none)");
  }

  @Test
  void worksWithAnOldNode() throws Exception {
    makeBuilt();
    tool("node", "echo v18.19.0");

    assertThat(run(clone.resolve("stackprint")))
        .startsWith("7 ")
        .contains("install Node.js 20 or newer (found: v18.19.0)");
  }

  @Test
  void saysNothingOfANodeThatFits() throws Exception {
    makeBuilt();

    assertThat(run(clone.resolve("stackprint"))).doesNotContain("Node.js");
  }

  @Test
  void asksForMaven() throws Exception {
    Files.delete(tools.resolve("mvn"));
    assertRefuses(
        "Maven is missing: it builds Stackprint on first use. Install Maven 3.8 or newer.");
  }

  @Test
  void asksForANewerMaven() throws Exception {
    tool("mvn", "echo Apache Maven 3.6.3");
    assertRefuses("Maven is too old: 3.6.3. Install Maven 3.8 or newer.");
  }

  @Test
  void buildsAgainWhatWasNotBuiltToTheEnd() throws Exception {
    Files.createDirectories(clone.resolve("cli/target"));
    Files.createFile(clone.resolve("cli/target/stackprint.jar"));
    Files.createDirectories(clone.resolve("target"));
    Files.createFile(clone.resolve("target/build-unfinished"));

    assertThat(run(clone.resolve("stackprint"))).startsWith("3 ").contains("The build failed");
    assertThat(clone.resolve("target/build-unfinished")).exists();
  }

  @Test
  void passesTheExitCodeOnThroughASymbolicLink() throws Exception {
    makeBuilt();
    Path link = Files.createSymbolicLink(folder.resolve("link"), clone.resolve("stackprint"));

    assertThat(run(clone.resolve("stackprint"))).startsWith("7 ");
    assertThat(run(link)).startsWith("7 ");
  }

  /** What a finished build leaves; the archives cannot be made, which must not matter. */
  private void makeBuilt() throws IOException {
    Files.createDirectories(clone.resolve("cli/target/lib"));
    Files.createDirectories(clone.resolve("cli/target/lib-cdk"));
    Files.createDirectories(clone.resolve("cli/target/lib-pulumi"));
    Files.createFile(clone.resolve("cli/target/stackprint.jar"));
  }

  @Test
  void putsPulumiOnTheClassPathOfPreviewsOnly() throws Exception {
    makeBuilt();
    tool("java", "[ \"$1\" = --version ] && echo openjdk 17.0.15 || echo \"$@\"");

    for (String verb : List.of("preview", "plan")) {
      assertThat(run(clone.resolve("stackprint"), verb, "rag"))
          .contains("/lib/*:" + clone + "/cli/target/lib-pulumi/*")
          .endsWith("dev.stackprint.cli.Main " + verb + " rag" + System.lineSeparator());
    }
    assertThat(run(clone.resolve("stackprint"), "render", "preview"))
        .contains("/lib/* dev.stackprint.cli.Main render preview");
  }

  private void assertRefuses(String message) throws Exception {
    assertThat(run(clone.resolve("stackprint")))
        .isEqualTo("3 stackprint: " + message + System.lineSeparator());
  }

  /** Returns the exit code and what the launcher printed. */
  private String run(Path launcher, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(arguments.length == 0 ? List.of("list") : List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().remove("JAVA_HOME");
    builder.environment().put("PATH", tools.toString());
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes());
    return process.waitFor() + " " + output;
  }

  private void tool(String name, String script) throws IOException {
    Path file = tools.resolve(name);
    Files.deleteIfExists(file);
    Files.writeString(file, "#!/usr/bin/env bash\n" + script + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private static Path find(String tool) {
    return Stream.of("/bin", "/usr/bin")
        .map(each -> Path.of(each, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(null);
  }
}
