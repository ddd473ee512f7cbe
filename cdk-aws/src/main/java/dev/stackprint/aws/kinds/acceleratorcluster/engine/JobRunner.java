package dev.stackprint.aws.kinds.acceleratorcluster.engine;

/** What takes the jobs of a cluster. */
public enum JobRunner {
  /** Kubernetes: a job is a manifest. */
  KUBERNETES,
  /** Slurm: a job is a script. */
  SLURM
}
