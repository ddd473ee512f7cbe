package dev.stackprint.verification;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.io.PrintWriter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs a project's own tests in a JVM of its own within the project's folder, as Maven would. */
public final class OwnTests {

  private OwnTests() {}

  /** Takes the name of the project's package; ends with 1 if a test failed, or there is none. */
  public static void main(String[] arguments) {
    System.exit(pass(arguments[0]) ? 0 : 1);
  }

  /** Tells whether all tests in a package pass, and prints those that do not. */
  public static boolean pass(String packageName) {
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selectPackage(packageName))
                // What is set for our own tests, which are on the class path, is not theirs.
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                .build(),
            listener);
    listener.getSummary().printFailuresTo(new PrintWriter(System.out, true), 4);
    System.out.println("tests succeeded: " + listener.getSummary().getTestsSucceededCount());
    return listener.getSummary().getTotalFailureCount() == 0
        && listener.getSummary().getTestsSucceededCount() > 0;
  }
}
