package dev.stackprint.gcp.preview;

import dev.stackprint.toolchain.JavaRuntime;
import java.nio.file.Path;
import java.time.Duration;

/** A process of its own that previews the program in a folder. */
final class PreviewProcess {

  private PreviewProcess() {}

  /** Takes the folder. */
  public static void main(String[] arguments) throws Exception {
    Preview.of(Path.of(arguments[0]), TestPlans.demo(), "demo.Demo", JavaRuntime.current("pulumi"))
        .within(Duration.ofMinutes(5))
        .run();
  }
}
