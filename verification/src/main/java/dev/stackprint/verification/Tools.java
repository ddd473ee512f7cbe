package dev.stackprint.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Runs the tools that {@code tools/install} installed. */
public final class Tools {

  private static final Path ROOT = Path.of(System.getProperty("stackprint.root"));

  private static final int LIMIT_MINUTES = 5;

  private Tools() {}

  /**
   * What a tool answered.
   *
   * @param exitCode its exit code
   * @param output what it wrote to standard output and standard error
   */
  public record Answer(int exitCode, String output) {}

  /** Returns Python, with the packages of {@code tools/requirements.txt}. */
  public static Path python() {
    return ROOT.resolve("target/tools/python/bin/python");
  }

  /** Returns cfn-lint. */
  public static Path cfnLint() {
    return ROOT.resolve("target/tools/python/bin/cfn-lint");
  }

  /** Returns shellcheck. */
  public static Path shellcheck() {
    return ROOT.resolve("target/tools/python/bin/shellcheck");
  }

  /** Returns a script of {@code tools}, which Python runs. */
  static Path script(String name) {
    return ROOT.resolve("tools").resolve(name);
  }

  /** Returns a command of the packages in {@code tools/package.json}. */
  public static Path node(String command) {
    return ROOT.resolve("target/tools/node/node_modules/.bin").resolve(command);
  }

  /** Returns what pins the tools, and the version of Java. */
  static String versions() throws IOException {
    return Runtime.version()
        + Files.readString(ROOT.resolve("tools/requirements.txt"))
        + Files.readString(ROOT.resolve("tools/package-lock.json"))
        + Files.readString(ROOT.resolve("tools/crds.txt"))
        + Files.readString(ROOT.resolve("tools/manifests.py"))
        + Files.readString(ROOT.resolve("pom.xml"));
  }

  /** Runs a command to its end; after five minutes it is ended. */
  public static Answer run(Path directory, Map<String, String> environment, List<?> command) {
    try {
      List<String> words = new ArrayList<>();
      command.forEach(word -> words.add(word.toString()));
      ProcessBuilder builder =
          new ProcessBuilder(words).directory(directory.toFile()).redirectErrorStream(true);
      builder.environment().putAll(environment);
      Process process = builder.start();
      process.getOutputStream().close();
      // Its output ends when it does, so that a hanging tool is read to its end, too.
      CompletableFuture.delayedExecutor(LIMIT_MINUTES, TimeUnit.MINUTES)
          .execute(process::destroyForcibly);
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Answer(process.waitFor(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
