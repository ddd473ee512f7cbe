package dev.stackprint.blueprints;

import dev.stackprint.blueprints.document.Options;
import dev.stackprint.blueprints.plan.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A pair of files: a blueprint, and what is expected to be said of it. Comments at the top of the
 * blueprint are the run's options:
 *
 * <pre>
 * # env: prod
 * # set: components.assistant.temperature=0.2
 * # blueprint: what-to-load-instead.yaml
 * # target: aws
 * </pre>
 *
 * @param folder where both lie
 * @param name the blueprint's file name without {@code .yaml}
 */
record Fixture(Path folder, String name) {

  /** Returns every fixture of a folder. What has no {@code .expected} file beside it, too. */
  static List<Fixture> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".yaml"))
          .map(file -> new Fixture(folder, file.substring(0, file.length() - ".yaml".length())))
          .sorted(java.util.Comparator.comparing(Fixture::name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns what to load. */
  String blueprint() {
    return headers("blueprint").findFirst().orElse(folder + "/" + name + ".yaml");
  }

  /** Returns the options of the run. */
  Options options() {
    Optional<String> environment = headers("env").findFirst();
    return new Options(environment, headers("set").toList());
  }

  /** Returns the target to plan for; empty if the blueprint is only checked. */
  Optional<Target> target() {
    return headers("target").findFirst().map(key -> Target.of(key).orElseThrow());
  }

  /** Returns what is expected; "" if nobody has said yet. */
  String expected() {
    return Files.exists(expectedFile()) ? read(expectedFile(), StandardCharsets.UTF_8) : "";
  }

  /** Makes what was found the expectation. */
  void expect(String actual) {
    try {
      Files.writeString(expectedFile(), actual);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path expectedFile() {
    return folder.resolve(name + ".expected");
  }

  private Stream<String> headers(String key) {
    String prefix = "# " + key + ": ";
    // Some fixtures are malformed on purpose; their bytes still begin with comments.
    return read(folder.resolve(name + ".yaml"), StandardCharsets.ISO_8859_1)
        .lines()
        .takeWhile(line -> line.startsWith("#"))
        .filter(line -> line.startsWith(prefix))
        .map(line -> line.substring(prefix.length()))
        .map(
            line -> new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
  }

  private static String read(Path file, java.nio.charset.Charset charset) {
    try {
      return Files.readString(file, charset);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
