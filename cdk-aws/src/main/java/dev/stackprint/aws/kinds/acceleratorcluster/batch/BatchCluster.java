package dev.stackprint.aws.kinds.acceleratorcluster.batch;

import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.rendering.Method;

/** What jobs on a cluster of AWS Batch have to know of it. */
public final class BatchCluster {

  /** {@code ILogGroup logs()}: where jobs write what they print. */
  public static final Method LOGS = new Method("logs");

  /** The folder of a machine that has what jobs share. */
  public static final String SHARED = "/shared";

  private BatchCluster() {}

  /** Returns the name of the stack's output that has the log group of jobs. */
  public static String logsOutput(Component cluster, RenderContext context) {
    return context.constructId(cluster) + "Logs";
  }

  /** Returns the name of the queue of a pool. */
  public static String queue(String cluster, String pool) {
    return cluster + "-" + pool;
  }
}
