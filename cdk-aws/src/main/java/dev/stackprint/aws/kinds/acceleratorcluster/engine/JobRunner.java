package dev.stackprint.aws.kinds.acceleratorcluster.engine;

/** What takes the jobs of a cluster. */
public enum JobRunner {
  /** A job is a manifest. */
  KUBERNETES("Kubernetes"),
  /** A job is a script. */
  SLURM("Slurm"),
  /** A job is a definition. */
  BATCH("AWS Batch");

  private final String title;

  JobRunner(String title) {
    this.title = title;
  }

  /** Returns what people call it. */
  public String title() {
    return title;
  }
}
