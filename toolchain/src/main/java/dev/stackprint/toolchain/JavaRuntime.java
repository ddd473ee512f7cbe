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
 * @param classPath what such apps are built on, such as the CDK and what it needs
 */
public record JavaRuntime(Path java, List<String> options, String classPath) {

  public JavaRuntime {
    options = List.copyOf(options);
  }

  /**
   * Returns the runtime that this process runs on, tuned to start fast. For each sort of apps the
   * launcher tells the class path, which is not that of this process, and one more option.
   *
   * @param apps what the apps are built on: {@code cdk} or {@code pulumi}
   */
  public static JavaRuntime current(String apps) throws IOException {
    List<String> options =
        new ArrayList<>(
            List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                // An archive that does not fit this JVM is no news.
                "-Xlog:disable",
                "-Xlog:all=error:stderr"));
    String option = System.getProperty("stackprint." + apps + ".option", "");
    if (!option.isEmpty()) {
      options.add(option);
    }
    return new JavaRuntime(
        Path.of(System.getProperty("java.home"), "bin", "java"), options, classPathOf(apps));
  }

  private static String classPathOf(String apps) throws IOException {
    String folder = System.getProperty("stackprint." + apps + ".libraries");
    if (folder == null) {
      return System.getProperty("java.class.path");
    }
    try (Stream<Path> jars = Files.list(Path.of(folder))) {
      return jars.map(Path::toString).sorted().collect(Collectors.joining(File.pathSeparator));
    }
  }

  /** Returns this runtime with one more option. */
  public JavaRuntime with(String option) {
    List<String> more = new ArrayList<>(options);
    more.add(option);
    return new JavaRuntime(java, more, classPath);
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
