package dev.stackprint.aws.synth;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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

  /** Returns the runtime that this process runs on, tuned to start fast. */
  public static JavaRuntime current(List<String> options) {
    List<String> all = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    options.stream().filter(option -> !option.isEmpty()).forEach(all::add);
    return new JavaRuntime(
        Path.of(System.getProperty("java.home"), "bin", "java"),
        all,
        System.getProperty("java.class.path"));
  }

  List<String> command(String path, String mainClass) {
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.addAll(options);
    command.add("-cp");
    command.add(path);
    command.add(mainClass);
    return command;
  }
}
