package dev.stackprint.aws.kinds.distributedjob.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.aws.kinds.distributedjob.JobOnCluster;
import dev.stackprint.verification.StubbedMachine;
import dev.stackprint.verification.TestBlueprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchJobTest {

  private static final JobOnCluster LAB =
      new JobOnCluster(
          "batch",
          """
          cores: {accelerator: trn1.32xlarge, maximum: 4},
          gpus: {accelerator: g6.xlarge, maximum: 4},
          cheap: {accelerator: g6.12xlarge, maximum: 4, capacity: spot}""");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          command: [a], pool: cores, engine: pytorch      | SP0704 components.train.engine: Jobs of 'lab' run on AWS Batch, which does not have 'pytorch'
          command: [a], pool: cheap, nodes: 2             | SP0703 components.train.nodes: AWS Batch has no jobs on several spot machines
          command: [a], pool: gpus, nodes: 2              | SP0705 components.train.nodes: The machines of the pool have no Elastic Fabric Adapter, and talk to each other over the ordinary network
          command: [a], pool: gpus, environment: {AWS_BATCH_X: a} | SP0703 components.train.environment.AWS_BATCH_X: Variables that begin with AWS_BATCH are those of AWS Batch itself
          """)
  void saysWhatBatchCannotDo(String job, String finding) {
    assertThat(LAB.of(job).findings()).containsExactly(finding);
  }

  @Test
  void takesTheEngineOfItsClusterAndStartsAtSetTimes() {
    TestBlueprint blueprint =
        LAB.of("command: [a], pool: gpus, engine: batch, schedule: {cron: '0 7 * * *'}");
    assertThat(blueprint.findings()).isEmpty();
    assertThat(blueprint.component("Train")).contains("cron(0 7 * * ? *)", ".type(\"container\")");
  }

  @Test
  void tellsTorchrunOfItsPeersAndPassesItsCommandOnAsItIs() {
    assertThat(
            LAB.of("command: [torchrun, a.py, 'x $Y `z` \\ \"'], pool: cores, nodes: 4")
                .file("scripts/train/run.sh"))
        .contains("PET_NNODES=$AWS_BATCH_JOB_NUM_NODES", "PET_NODE_RANK=$AWS_BATCH_JOB_NODE_INDEX")
        .endsWith("exec torchrun a.py \"x \\$Y \\`z\\` \\\\ \\\"\"\n");
    assertThat(LAB.of("command: [a], pool: gpus").file("scripts/train/run.sh"))
        .contains("PET_MASTER_ADDR=127.0.0.1");
  }

  @Test
  void getsAllOfEachMachine() {
    assertThat(LAB.of("command: [a], pool: cores, nodes: 4").component("Train"))
        .contains("devices(\"/dev/neuron\", 16)", "devices(\"/dev/infiniband/uverbs\", 8)")
        // Nine tenths of 512 GiB, without what copies the script.
        .contains("requirement(\"MEMORY\", 470835)", ".numNodes(4)");
  }

  @Test
  void knowsTheAddressOfTheMainMachineOnEach() throws IOException {
    String script = LAB.of("command: [env], pool: cores, nodes: 4").file("scripts/train/run.sh");
    StubbedMachine main = machine("main", "0", script);
    main.command("hostname", "echo 10.0.0.5 fe80::1");
    assertThat(main.run().output())
        .contains("PET_MASTER_ADDR=10.0.0.5\n", "PET_NODE_RANK=0\n", "PET_NNODES=4\n");
    StubbedMachine other =
        machine("other", "3 AWS_BATCH_JOB_MAIN_NODE_PRIVATE_IPV4_ADDRESS=10.0.0.5", script);
    assertThat(other.run().output()).contains("PET_MASTER_ADDR=10.0.0.5\n", "PET_NODE_RANK=3\n");
  }

  private StubbedMachine machine(String name, String index, String script) throws IOException {
    return new StubbedMachine(
        Files.createDirectories(folder.resolve(name)),
        "export AWS_BATCH_JOB_NUM_NODES=4 AWS_BATCH_JOB_NODE_INDEX=" + index + "\n" + script);
  }
}
