package dev.stackprint.aws.synth;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.Stack;

/**
 * The JVM that an app runs in. It is started before the app is compiled: loading the CDK and its
 * validation takes longer than all the rest, and needs nothing of the app. Once a line arrives on
 * standard input, the app's main method runs, as {@code java -cp ... App} would run it.
 */
final class SynthHost {

  private SynthHost() {}

  /** Takes the name of the app's class. */
  public static void main(String[] arguments) throws Exception {
    warmUp();
    if (System.in.read() < 0) {
      System.exit(1);
    }
    try {
      Class.forName(arguments[0])
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[0]);
    } catch (InvocationTargetException e) {
      e.getCause().printStackTrace();
      System.exit(1);
    }
  }

  /** Synthesizes a stack of one resource into a folder that is deleted again. */
  private static void warmUp() throws IOException {
    Path folder = Files.createTempDirectory("stackprint-warm-up");
    try {
      App app =
          new App(
              AppProps.builder()
                  .outdir(folder.toString())
                  .autoSynth(false)
                  .analyticsReporting(false)
                  .build());
      CfnResource.Builder.create(new Stack(app, "WarmUp"), "Topic").type("AWS::SNS::Topic").build();
      app.synth();
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
