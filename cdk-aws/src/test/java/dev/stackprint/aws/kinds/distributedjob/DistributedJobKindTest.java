package dev.stackprint.aws.kinds.distributedjob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.stackprint.aws.kinds.AwsBlueprint;
import dev.stackprint.verification.TestBlueprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistributedJobKindTest {

  private static final JobOnCluster LAB =
      new JobOnCluster(
          "eks",
          """
          cores: {accelerator: trn1.32xlarge, maximum: 4},
          gpus: {accelerator: g6.12xlarge, maximum: 2, capacity: spot}""");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          command: [a], engine: pytorch                       | SP0704 components.train.cluster: Nothing says which of the pools it takes
          command: [a], engine: pytorch, pool: tpus           | SP0704 components.train.pool: There is no pool 'tpus'
          command: [a], engine: pytorch, pool: gpus, nodes: 3 | SP0704 components.train.nodes: The pool has 2 machines at most, and the job would wait for ever
          command: [a], engine: pytorch, pool: gpus, network: net | SP0704 components.train.network: A network is said of a managed job, and this one runs on a cluster
          command: [a], engine: pytorch, pool: gpus, key: keys | SP0704 components.train.key: A key is said of a managed job, and this one runs on a cluster
          command: [a], engine: pytorch, pool: gpus, schedule: {cron: '0 7 * * *'} | SP0704 components.train.schedule: When it starts is said of a managed job, and this one runs on a cluster
          command: [a], engine: pytorch, pool: gpus, capacity: spot | SP0704 components.train.capacity: The machines of a cluster are had as their pool says
          command: [a], engine: jobset, pool: gpus, mount: fuse | SP0703 components.train.mount: Cloud Storage FUSE is of Google Cloud, and what AWS has of the kind cannot change a file
          command: [a], engine: ray, pool: cores              | SP0704 components.train.engine: Nobody is known to publish an image with Ray for such machines
          command: ['a b'], engine: ray, image: a/b, pool: gpus | SP0703 components.train.command: Ray takes the command through a shell, which would change 'a b'
          """)
  void refusesOnAClusterWhatCannotBe(String job, String finding) {
    assertThat(LAB.of(job).findings()).containsExactly(finding);
  }

  @Test
  void takesEveryDeviceOfEachMachine() {
    String job =
        LAB.of("command: [torchrun, a.py], engine: pytorch, pool: cores, nodes: 4")
            .file("kubernetes/train/job.yaml");
    assertThat(job)
        .contains("nprocPerNode: \"32\"", "aws.amazon.com/neuron: \"16\"")
        .contains("vpc.amazonaws.com/efa: \"8\"", "replicas: 3", "pytorch-training-neuronx:");
    assertThat(
            LAB.of("command: [torchrun, a.py], engine: pytorch, pool: gpus")
                .file("kubernetes/train/job.yaml"))
        .contains("nvidia.com/gpu: \"4\"", "pytorch-training:2.")
        .doesNotContain("Worker:");
  }

  @Test
  void tellsRayOfCoresThatItDoesNotFind() {
    String command = "command: [a], engine: ray, image: a/b, pool: ";
    assertThat(LAB.of(command + "cores").file("kubernetes/train/job.yaml"))
        .contains("'\"{\\\"neuron_cores\\\": 32}\"'");
    assertThat(LAB.of(command + "gpus").file("kubernetes/train/job.yaml"))
        .doesNotContain("neuron_cores");
  }

  @Test
  void runsTheImageThatRayPublishesForGpus() {
    assertThat(LAB.of("command: [a], engine: ray, pool: gpus").file("kubernetes/train/job.yaml"))
        .contains("image: \"docker.io/rayproject/ray:2.")
        .contains("-gpu\"");
  }

  @Test
  void installsWhatRunsItsJobs() {
    assertThat(LAB.of("command: [a], engine: jobset, pool: gpus").file("scripts/lab/install.sh"))
        .contains("jobset")
        .doesNotContain("kuberay", "training-operator");
  }

  @Test
  void letsItsPodsAtItsFoldersOnly() {
    assertThat(
            LAB.of(
                    "command: [a], engine: jobset, pool: gpus, code: files, code-path: src/,"
                        + " output: files, output-path: out/")
                .component("Train"))
        .contains("files.grantRead(role, \"src/\")", "files.grantWrite(role, \"out/\")")
        .doesNotContain("grantWrite(role, \"src/\")", "role, \"\"");
  }

  @Test
  void tellsWhatARunCosts() {
    assertThat(
            LAB.of("command: [a], engine: jobset, pool: cores, nodes: 4, max-runtime: 3d")
                .file("README.md"))
        .contains("it takes 4 x trn1.32xlarge: USD 86.00 an hour on demand")
        .contains("It is ended after 3d");
  }

  private static TestBlueprint managed(String job) {
    return AwsBlueprint.of(
        """
        net: {kind: network}
        keys: {kind: encryption-key}
        files: {kind: object-store}
        train: {kind: distributed-job, command: [a], %s}
        """
            .formatted(job));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          accelerator: auto, output: files         | SP0614 components.train.accelerator: A training job of SageMaker takes one shape, not 'auto'
          accelerator: inf2.xlarge, output: files  | SP0614 components.train.accelerator: A training job of SageMaker cannot run on inf2.xlarge: SageMaker does not offer it for training
          accelerator: g6e.xlarge                  | SP0704 components.train.accelerator: SageMaker needs a place for what comes out of a training job
          accelerator: g6e.xlarge, output: files, key: keys | SP0703 components.train.key: Disks of machines with accelerators encrypt by themselves, and SageMaker takes no key for them
          accelerator: g6e.xlarge, output: files, engine: ray | SP0703 components.train.engine: SageMaker runs the command on every machine without 'ray'
          accelerator: g6e.xlarge, output: files, pool: a | SP0704 components.train.pool: A pool is one of a cluster
          accelerator: g6e.xlarge, output: files, image: docker.io/a/b | SP0703 components.train.image: SageMaker loads images from registries of AWS only
          """)
  void refusesOfAManagedJobWhatCannotBe(String job, String finding) {
    assertThat(managed(job).findings()).containsExactly(finding);
  }

  @Test
  void tellsWhichQuotaAManagedJobTakes() {
    assertThat(managed("accelerator: g6e.xlarge, output: files, nodes: 2").quotas())
        .singleElement(STRING)
        .contains("2 instances of the quota 'ml.g6e.xlarge for training job usage'");
    assertThat(managed("accelerator: g6e.xlarge, output: files, capacity: spot").quotas())
        .singleElement(STRING)
        .contains("spot training job usage");
  }

  @Test
  void waitsForMachinesBySpotButNotForEver() {
    String spot =
        "accelerator: g6e.xlarge, output: files, max-runtime: 2h, attempts: 3, capacity: ";
    assertThat(managed(spot + "spot").file("workflows/train.asl.json"))
        .contains("\"EnableManagedSpotTraining\": true", "\"MaxWaitTimeInSeconds\": 93600")
        .contains("\"MaxAttempts\": 2");
    assertThat(managed(spot + "on-demand").file("workflows/train.asl.json"))
        .contains("\"EnableManagedSpotTraining\": false", "\"MaxRuntimeInSeconds\": 7200")
        .doesNotContain("MaxWaitTime");
  }

  @Test
  void startsByItselfOnlyIfItSaysWhen() {
    assertThat(
            managed("accelerator: g6e.xlarge, output: files, schedule: {cron: '0 7 * * mon'}")
                .component("Train"))
        .contains("\"cron(0 7 ? * MON *)\"");
    assertThat(managed("accelerator: g6e.xlarge, output: files").component("Train"))
        .doesNotContain("CfnSchedule");
  }

  @Test
  void runsInANetworkIfItNamesOne() {
    assertThat(
            managed("accelerator: g6e.xlarge, output: files, network: net")
                .file("workflows/train.asl.json"))
        .contains("\"Subnets\": [\"${Subnet0}\", \"${Subnet1}\"]");
    assertThat(managed("accelerator: g6e.xlarge, output: files").file("workflows/train.asl.json"))
        .doesNotContain("VpcConfig");
  }
}
