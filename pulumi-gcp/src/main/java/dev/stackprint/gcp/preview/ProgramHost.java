package dev.stackprint.gcp.preview;

import com.pulumi.deployment.internal.GrpcMonitor;
import java.lang.reflect.InvocationTargetException;
import pulumirpc.Resource.SupportsFeatureRequest;

/**
 * The JVM that a program runs in. It is started before the program is compiled, since loading
 * Pulumi takes longer than the program itself. Once a line arrives on standard input, the program's
 * main method runs, as {@code java -cp ... Program} would run it.
 */
final class ProgramHost {

  private ProgramHost() {}

  /** Takes the name of the program's class. */
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

  /** Loads the protocol by one question that changes nothing. */
  private static void warmUp() {
    new GrpcMonitor(System.getenv("PULUMI_MONITOR"))
        .supportsFeatureAsync(SupportsFeatureRequest.newBuilder().setId("secrets").build())
        .join();
  }
}
