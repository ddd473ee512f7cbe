package dev.stackprint.aws.synth;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the CDK CLI. */
public final class CdkCli {

  private static final String COMMAND = File.separatorChar == '\\' ? "cdk.cmd" : "cdk";

  private CdkCli() {}

  /** Returns the {@code cdk} of a project's {@code node_modules}, or else the first on the PATH. */
  public static Optional<Path> find(Path project) {
    Stream<Path> own = Stream.of(project.resolve("node_modules/.bin"));
    String path = System.getenv().getOrDefault("PATH", "");
    Stream<Path> onPath =
        Stream.of(path.split(File.pathSeparator)).filter(each -> !each.isEmpty()).map(Path::of);
    return Stream.concat(own, onPath)
        .map(folder -> folder.resolve(COMMAND))
        .filter(Files::isExecutable)
        .map(Path::toAbsolutePath)
        .findFirst();
  }
}
