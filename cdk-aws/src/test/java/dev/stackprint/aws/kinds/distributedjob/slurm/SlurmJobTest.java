package dev.stackprint.aws.kinds.distributedjob.slurm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.aws.kinds.distributedjob.JobOnCluster;
import dev.stackprint.verification.TestBlueprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlurmJobTest {

  private static final JobOnCluster LAB =
      new JobOnCluster(
          "parallel-cluster",
          """
          big: {accelerator: p5.48xlarge, maximum: 4},
          small: {accelerator: g6.xlarge, maximum: 4}""");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          command: [a], pool: big, engine: batch   | SP0704 components.train.engine: Jobs of 'lab' run on Slurm, which does not have 'batch'
          command: [a], pool: small, nodes: 2      | SP0705 components.train.nodes: The machines of the pool have no Elastic Fabric Adapter, and talk to each other over the ordinary network
          command: [a], pool: big, schedule: {cron: '0 7 * * *'} | SP0704 components.train.schedule: When it starts is said of a managed job, and this one runs on a cluster
          """)
  void saysWhatSlurmCannotDo(String job, String finding) {
    assertThat(LAB.of(job).findings()).containsExactly(finding);
  }

  @Test
  void asksForItsMachinesAndStartsOneContainerOnEach() {
    assertThat(
            LAB.of("command: [torchrun, a.py, 'x $Y'], pool: big, nodes: 4, max-runtime: 3d")
                .file("scripts/train/job.sh"))
        .contains("#SBATCH --partition=big\n#SBATCH --nodes=4\n", "#SBATCH --time=4320\n")
        .contains("--env PET_NPROC_PER_NODE=8", "--gpus all", "--device /dev/infiniband")
        .contains("--entrypoint torchrun '763104351884.dkr.ecr.us-east-1", "a.py \"x \\$Y\"\n")
        .contains("if ((${SLURM_RESTART_COUNT:-0} + 1 < 2)); then");
    assertThat(LAB.of("command: [a], pool: small, attempts: 1").file("scripts/train/job.sh"))
        .doesNotContain("requeue \"", "/dev/infiniband");
  }

  @Test
  void letsMachinesAtItsFoldersAndItsImageOnly() {
    TestBlueprint blueprint =
        LAB.of("command: [a], pool: small, code: files, code-path: src/, image: docker.io/a/b");
    assertThat(blueprint.component("Train"))
        .contains("var role = lab.machineRole();", "files.grantRead(role, \"src/\")")
        .doesNotContain("ecr:");
    assertThat(blueprint.file("scripts/train/submit.sh"))
        .contains("variables+=\",CODE_URI=s3://$code_bucket/\"'src/'");
    assertThat(LAB.of("command: [a], pool: small").component("Train"))
        .contains("ecr:BatchGetImage");
  }
}
