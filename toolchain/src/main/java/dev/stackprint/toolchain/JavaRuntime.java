package dev.stackprint.toolchain;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How apps are run.
 *
 * @param java the java command
 * @param options options of the JVM, such as a class data archive
 * @param classPath the CDK and what it needs
 */
public record JavaRuntime(Path java, List<String> options, String classPath) {

  public JavaRuntime {
    options = List.copyOf(options);
  }

  /**
   * Returns the runtime that this process runs on, tuned to start fast. The launcher tells the
   * class path, which is shorter than that of this process, and one more option.
   */
  public static JavaRuntime current() throws IOException {
    List<String> options =
        new ArrayList<>(
            List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                // An archive that does not fit this JVM is no news.
                "-Xlog:disable",
                "-Xlog:all=error:stderr"));
    String option = System.getProperty("stackprint.app.option", "");
    if (!option.isEmpty()) {
      options.add(option);
    }
    return new JavaRuntime(
        Path.of(System.getProperty("java.home"), "bin", "java"), options, classPathOfApps());
  }

  private static String classPathOfApps() throws IOException {
    String folder = System.getProperty("stackprint.app.libraries");
    if (folder == null) {
      return System.getProperty("java.class.path");
    }
    try (Stream<Path> jars = Files.list(Path.of(folder))) {
      return jars.map(Path::toString).sorted().collect(Collectors.joining(File.pathSeparator));
    }
  }

  public List<String> command(String path, String mainClass) {
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.addAll(options);
    command.add("-cp");
    command.add(path);
    command.add(mainClass);
    return command;
  }
}
