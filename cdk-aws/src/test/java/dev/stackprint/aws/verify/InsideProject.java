package dev.stackprint.aws.verify;

import dev.stackprint.verification.OwnTests;
import java.lang.reflect.Method;
import java.nio.file.Path;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;

/**
 * Runs in a JVM of its own within a project's folder, as the CDK CLI and Maven would: synthesizes
 * the app into {@code cdk.out}, then runs the project's own tests.
 */
final class InsideProject {

  private InsideProject() {}

  /** Takes the name of the app's class. */
  public static void main(String[] arguments) throws Exception {
    Class<?> appClass = Class.forName(arguments[0]);
    App app =
        new App(AppProps.builder().outdir("cdk.out").context(FeatureFlags.of(Path.of(""))).build());
    Method addStack = appClass.getDeclaredMethod("addStack", App.class);
    addStack.setAccessible(true);
    addStack.invoke(null, app);
    if (app.synth().getManifest().getMissing() != null) {
      throw new IllegalStateException("the account would be asked for something");
    }

    System.exit(OwnTests.pass(appClass.getPackageName()) ? 0 : 1);
  }
}
