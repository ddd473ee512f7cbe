package dev.stackprint.aws.kinds.acceleratorcluster.engine;

import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.templates.Code;
import java.util.Optional;

/** An engine whose clusters run jobs with Slurm, and whose machines can be let at stores. */
public interface SlurmCluster extends ClusterEngine {

  /** Returns what jobs have to know of a cluster. */
  Site site(Cluster cluster, RenderContext context);

  /**
   * What jobs have to know of a cluster.
   *
   * @param target lines of a script that set {@code target}: what Session Manager calls the machine
   *     on which jobs are submitted. They use {@code output}, which returns an output of the stack
   * @param binaries the folder of Slurm's programs there
   * @param shared the folder of a machine that has what jobs share, if they share anything
   * @param role the expression of the role that machines, and so jobs, act in
   * @param logs the log group of jobs
   */
  record Site(Code target, String binaries, Optional<String> shared, Code role, String logs) {}

  @Override
  default JobRunner jobs() {
    return JobRunner.SLURM;
  }
}
