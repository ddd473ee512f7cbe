package dev.stackprint.cli;

import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.gcp.GcpBackend;
import dev.stackprint.gcp.preview.CliPreview;
import dev.stackprint.gcp.preview.Preview;
import dev.stackprint.gcp.preview.PreviewDigest;
import dev.stackprint.gcp.preview.PreviewResult;
import dev.stackprint.gcp.preview.PreviewStack;
import dev.stackprint.gcp.preview.PreviewTree;
import dev.stackprint.gcp.preview.PulumiCli;
import dev.stackprint.gcp.preview.RunningPreview;
import dev.stackprint.toolchain.JavaRuntime;
import dev.stackprint.toolchain.ToolFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A preview of a written project.
 *
 * @param plan what the project was rendered from
 * @param result what the preview gave
 * @param json the same in the shape of {@code pulumi preview --json}
 * @param cli the CLI that previewed it; empty if Stackprint did
 */
record PulumiRun(Plan plan, PreviewResult result, String json, Optional<PulumiCli> cli) {

  /**
   * Previews a project.
   *
   * @param cli the CLI to use, if it is to be used
   * @param limit how long that may take, if not as long as usual
   * @param write writes the project
   */
  static PulumiRun of(
      Plan plan, Path folder, Optional<PulumiCli> cli, Optional<Duration> limit, Runnable write)
      throws IOException, InterruptedException, ToolFailure {
    if (cli.isPresent()) {
      write.run();
      CliPreview preview = cli.get().preview(folder, plan, limit.orElse(PulumiCli.TIME_LIMIT));
      return new PulumiRun(plan, preview.result(), preview.json(), cli);
    }
    long begin = System.nanoTime();
    PreviewResult result =
        run(
            Preview.of(folder, plan, GcpBackend.programClass(plan), JavaRuntime.current("pulumi"))
                .within(limit.orElse(Preview.TIME_LIMIT)),
            write);
    Duration duration = Duration.ofNanos(System.nanoTime() - begin);
    return new PulumiRun(
        plan, result, Json.text(PreviewDigest.of(result, plan, duration)), Optional.empty());
  }

  private static PreviewResult run(Preview preview, Runnable write)
      throws IOException, InterruptedException, ToolFailure {
    if (preview.canStartEarly()) {
      try (RunningPreview running = preview.start()) {
        write.run();
        return running.finish();
      }
    }
    write.run();
    return preview.run();
  }

  /** Returns how many resources providers make. */
  int resources() {
    return PreviewTree.count(result.registrations()).values().stream()
        .mapToInt(Integer::intValue)
        .sum();
  }

  /** Says what previewed the project. */
  String by() {
    return cli.map(each -> "Previewed by " + each.command() + ".")
        .orElse(
            "Previewed by Stackprint, which ran the program and asked no cloud: names that Google"
                + " Cloud makes up are not known.");
  }

  /** Says what the blueprint leaves open and the preview had to make up; empty if nothing. */
  static Optional<String> standIn(Plan plan) {
    return PreviewStack.hasStandIn(plan)
        ? Optional.of(
            "The blueprint names no project: "
                + PreviewStack.STAND_IN_PROJECT
                + " stands in for targets.gcp.project.")
        : Optional.empty();
  }
}
