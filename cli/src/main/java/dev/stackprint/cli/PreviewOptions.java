package dev.stackprint.cli;

import dev.stackprint.gcp.preview.PulumiCli;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How a program for Google Cloud is previewed. */
final class PreviewOptions {

  @Option(
      names = "--embedded",
      description = "Preview without the pulumi command, even if there is one.")
  private boolean embedded;

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      description = "End a preview that takes longer. Default: 60; 600 with the pulumi command.")
  private Integer seconds;

  /** Returns the CLI that is to be used, if there is one. */
  Optional<PulumiCli> cli() {
    return embedded ? Optional.empty() : PulumiCli.find();
  }

  /** Returns the time limit, if one is set. */
  Optional<Duration> limit() {
    if (seconds != null && seconds < 1) {
      throw CommandFailure.usage("--time-limit takes a number of seconds, 1 or more");
    }
    return Optional.ofNullable(seconds).map(Duration::ofSeconds);
  }
}
