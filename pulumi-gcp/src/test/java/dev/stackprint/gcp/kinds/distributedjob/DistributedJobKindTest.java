package dev.stackprint.gcp.kinds.distributedjob;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.gcp.kinds.GcpBlueprint;
import dev.stackprint.verification.TestBlueprint;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistributedJobKindTest {

  private static TestBlueprint job(String properties) {
    return GcpBlueprint.of(
        """
        vpc: {kind: network, internet: true}
        files: {kind: object-store}
        training:
          kind: accelerator-cluster
          network: vpc
          pools:
            slices: {accelerator: v6e-16, maximum: 2}
            single: {accelerator: v6e-8, maximum: 4}
            gpus: {accelerator: g2-standard-24, maximum: 4, capacity: flex-start}
        train: {kind: distributed-job, command: [python3, train.py], image: acme/train:1, %s}
        """
            .formatted(properties));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cluster: training | cluster: 'training' has several pools",
        "cluster: training, pool: other | pool: 'training' has no pool 'other'",
        "cluster: training, pool: slices, nodes: 3 | nodes: The pool 'slices' has no more than 2",
        "cluster: training, pool: single, nodes: 2, engine: jobset | nodes: Slices that are one machine",
        "cluster: training, pool: slices, engine: pytorch | engine: On Google Cloud, PyTorch jobs are job sets",
        "cluster: training, pool: slices, engine: slurm | engine: On Google Cloud, clusters are of GKE, which does not have 'slurm'",
        "cluster: training, pool: gpus, max-runtime: 8d | max-runtime: Machines of a flexible start",
        "cluster: training, pool: gpus, schedule: {cron: '0 1 * * *'} | schedule: `schedule` is of managed jobs",
        "accelerator: v5p-8 | accelerator: A custom job of Vertex AI cannot run on v5p-8",
        "accelerator: v6e-16, mount: fuse | mount: There is no store to see as a folder",
        "accelerator: v6e-16, engine: jobset | engine: A managed job runs the command on every machine without",
        "accelerator: v6e-16, engine: ray | engine: Ray in a custom job of Vertex AI is rendered for GPUs only",
        "accelerator: v6e-16, nodes: 2 | nodes: A custom job of Vertex AI runs on one slice",
        "accelerator: v6e-16, capacity: spot | capacity: No source says that Vertex AI has spot TPUs",
        "accelerator: v6e-16, network: vpc | network: Custom jobs inside of a network",
        "accelerator: v6e-16, pool: slices | pool: A pool is of a cluster",
        "accelerator: v6e-16, environment: {A: '$${HOME}'} | command: Cloud Workflows",
      })
  void findsWhatDoesNotGoTogether(String properties, String finding) {
    assertThat(job(properties).findings())
        .singleElement()
        .asString()
        .contains("components.train." + finding);
  }

  @ParameterizedTest
  @CsvSource({
    "'cluster: all, pool: gpus, engine: jobset', jobs on g2-standard-24",
    "accelerator: g2-standard-24, jobs on g2-standard-24",
  })
  void needsAnImageWhereNoneIsKnown(String properties, String finding) {
    assertThat(withoutImage(properties).findings())
        .singleElement()
        .asString()
        .contains("components.train.command", finding);
  }

  @Test
  void runsTheImageThatGooglePublishesForTpus() {
    assertThat(
            withoutImage("cluster: all, pool: tpus, engine: jobset")
                .file("kubernetes/train/job.yaml"))
        .contains("us-docker.pkg.dev/cloud-tpu-images/jax-ai-image/tpu:jax");
    assertThat(withoutImage("accelerator: v6e-8").file("workflows/train.yaml"))
        .contains("us-docker.pkg.dev/cloud-tpu-images/jax-ai-image/tpu:jax");
  }

  private static TestBlueprint withoutImage(String properties) {
    return GcpBlueprint.of(
        """
        vpc: {kind: network, internet: true}
        all:
          kind: accelerator-cluster
          network: vpc
          pools: {tpus: {accelerator: v6e-16, maximum: 1}, gpus: {accelerator: g2-standard-24, maximum: 1}}
        train: {kind: distributed-job, command: [ls], %s}
        """
            .formatted(properties));
  }

  @Test
  void runsTheImagesThatRayPublishes() {
    assertThat(
            withoutImage("cluster: all, pool: tpus, engine: ray").file("kubernetes/train/job.yaml"))
        .contains("image: \"docker.io/rayproject/ray:2.", "- \"jax[tpu]==", "runAsUser: 0");
    assertThat(
            withoutImage("cluster: all, pool: gpus, engine: ray").file("kubernetes/train/job.yaml"))
        .contains("-gpu\"")
        .doesNotContain("runtimeEnvYAML", "runAsUser");
  }

  @Test
  void computesOnSeveralSlices() {
    assertThat(
            job("cluster: training, pool: slices, nodes: 2, engine: jobset, attempts: 4")
                .file("kubernetes/train/job.yaml"))
        .contains("replicas: 2", "parallelism: 4", "maxRestarts: 3", "exclusive-topology")
        .contains("cloud.google.com/gke-tpu-topology: \"4x4\"", "google.com/tpu: \"4\"")
        .doesNotContain("PET_", "gke-queued", "initContainers");
  }

  @Test
  void tellsTorchrunOfTheOtherMachines() {
    assertThat(
            job("cluster: training, pool: gpus, nodes: 3, engine: jobset")
                .file("kubernetes/train/job.yaml"))
        .contains("{name: PET_NNODES, value: \"3\"}", "{name: PET_NPROC_PER_NODE, value: \"2\"}")
        .contains("replicas: 1", "parallelism: 3", "coordinator: {replicatedJob: workers}");
  }

  @Test
  void runsRayOnWholeSlices() {
    TestBlueprint blueprint = job("cluster: training, pool: slices, nodes: 2, code: files");
    assertThat(blueprint.file("kubernetes/train/job.yaml"))
        .contains(
            "kind: RayJob", "replicas: 2", "numOfHosts: 4", "entrypoint: \"python3 train.py\"");
    assertThat(blueprint.component("Training")).contains("rayOperatorConfigs");
    assertThat(blueprint.file("scripts/train/submit.sh"))
        .contains("--from-literal CODE_URI=\"gs://$code_bucket/\"");
  }

  @Test
  void doesNotRunRayWhereNobodyUsesIt() {
    assertThat(job("cluster: training, pool: slices, engine: jobset").component("Training"))
        .doesNotContain("rayOperatorConfigs");
  }

  @Test
  void startsManagedJobsWithAWorkflow() {
    TestBlueprint managed =
        GcpBlueprint.of(
                "train: {kind: distributed-job, command: [ls], image: acme/train:1, accelerator:"
                    + " a2-highgpu-8g, nodes: 3, capacity: spot, max-runtime: 2h}\n")
            .in("us-central1");
    assertThat(managed.file("workflows/train.yaml"))
        .contains("replicaCount: \"1\"", "replicaCount: \"2\"", "timeout: \"7200s\"", "SPOT")
        .contains("acceleratorType: \"NVIDIA_TESLA_A100\"", "acceleratorCount: 8");
    assertThat(managed.file("README.md")).contains("USD 88.16 an hour");
  }

  @Test
  void looksLessOftenAtWhatTakesLong() {
    assertThat(
            job("accelerator: v6e-8, max-runtime: 28d, attempts: 10").file("workflows/train.yaml"))
        .contains("seconds: 1209\n");
  }

  @Test
  void quotesWordsForAShell() {
    assertThat(ShellWords.join(List.of("run", "--name=a/b:1", "a b", "it's", "$(x)")))
        .isEqualTo("run --name=a/b:1 'a b' 'it'\\''s' '$(x)'");
  }

  @Test
  void mountsStoresAsFolders() {
    TestBlueprint blueprint =
        job(
            "cluster: training, pool: gpus, engine: jobset, mount: fuse, code: files, output: files,"
                + " output-path: out/");
    assertThat(blueprint.file("kubernetes/train/job.yaml"))
        .contains("gke-gcsfuse/volumes: \"true\"", "{name: OUTPUT_DIR, value: /output}")
        .contains("mountOptions: \"implicit-dirs,only-dir=out\"")
        .contains("{name: code, mountPath: /code, readOnly: true}")
        .doesNotContain("initContainers");
    assertThat(blueprint.file("scripts/train/submit.sh"))
        .contains("s|bucketName: \\\"OUTPUT_BUCKET\\\"|bucketName: \\\"$output_bucket\\\"|");
    assertThat(
            job("accelerator: v6e-8, mount: fuse, data: files, data-path: a/")
                .file("workflows/train.yaml"))
        .contains("- name: DATA_DIR", "${\"/gcs/\" + sys.get_env(\"DATA_BUCKET\") + \"/a/\"}");
  }

  private static TestBlueprint newest(String properties) {
    return GcpBlueprint.of(
            """
            vpc: {kind: network, internet: true}
            all:
              kind: accelerator-cluster
              network: vpc
              pools:
                ironwood: {accelerator: tpu7x-8, maximum: 1, capacity: flex-start}
                blackwell: {accelerator: a4-highgpu-8g, maximum: 2, capacity: spot}
            train: {kind: distributed-job, cluster: all, command: [python3, train.py], %s}
            """
                .formatted(properties))
        .in("us-central1");
  }

  @Test
  void refusesRayWhereItWouldNotWork() {
    assertThat(newest("pool: ironwood").findings())
        .singleElement()
        .asString()
        .contains("Nobody is known to publish an image with Ray for tpu7x-8");
    assertThat(newest("pool: blackwell").findings())
        .singleElement()
        .asString()
        .contains("train.engine", "Ray starts its workers without the settings");
  }

  @Test
  void claimsTheInterfacesOfGpus() {
    assertThat(
            newest("pool: blackwell, engine: jobset, nodes: 2, image: acme/train:1")
                .file("kubernetes/train/job.yaml"))
        .contains("resourceClaimTemplateName: \"rdma\"", "claims: [{name: interfaces}]")
        .contains("source /usr/local/gib/scripts/set_nccl_env.sh && exec \\\"$@\\\"")
        .contains("{name: gib, emptyDir: {}}")
        .doesNotContain("hostPath", "privileged");
  }

  @ParameterizedTest
  @CsvSource({
    "v5litepod-8, ct5lp-hightpu-8t, 2x4",
    "v5litepod-16, ct5lp-hightpu-4t, 4x4",
    "v6e-16, ct6e-standard-4t, 4x4"
  })
  void runsManagedJobsOnSlicesOfTpus(String shape, String machine, String topology) {
    assertThat(job("accelerator: " + shape).file("workflows/train.yaml"))
        .contains("machineType: \"" + machine + "\"", "tpuTopology: \"" + topology + "\"")
        .doesNotContain("acceleratorType");
  }

  @Test
  void startsRayInManagedJobs() {
    TestBlueprint managed =
        GcpBlueprint.of(
            "train: {kind: distributed-job, engine: ray, command: [python3, train.py], nodes: 3,"
                + " accelerator: g2-standard-24}\n");
    assertThat(managed.file("workflows/train.yaml"))
        .contains("us-docker.pkg.dev/vertex-ai/training/ray-gpu.", "-ge 3 ]; do sleep 10; done")
        .contains("replicaCount: \"2\"", "- \"python3\"\n");
    assertThat(managed.file("README.md")).contains("Ray in a custom job of Vertex AI on 3 x");
  }
}
