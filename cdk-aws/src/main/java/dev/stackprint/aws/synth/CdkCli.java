package dev.stackprint.aws.synth;

import dev.stackprint.toolchain.CommandPath;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the CDK CLI. */
public final class CdkCli {

  private CdkCli() {}

  /** Returns the {@code cdk} of a project's {@code node_modules}, or else the first on the PATH. */
  public static Optional<Path> find(Path project) {
    return CommandPath.find(
        CommandPath.isWindows() ? "cdk.cmd" : "cdk", project.resolve("node_modules/.bin"));
  }
}
