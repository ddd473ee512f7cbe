package dev.stackprint.aws.kinds.acceleratorcluster.hyperpod;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.aws.kinds.AwsBlueprint;
import dev.stackprint.verification.TestBlueprint;
import org.junit.jupiter.api.Test;

class HyperPodEksEngineTest {

  private static TestBlueprint cluster(String pool, String more) {
    return AwsBlueprint.of(
        """
        net: {kind: network, internet: true, zones: 3}
        training: {kind: accelerator-cluster, network: net, pools: {big: {%s}}, aws: {engine: hyperpod-eks}}
        %s
        """
            .formatted(pool, more));
  }

  private static TestBlueprint cluster(String pool) {
    return cluster(pool, "");
  }

  @Test
  void hasSpotInstances() {
    TestBlueprint blueprint = cluster("accelerator: g6e.xlarge, maximum: 2, capacity: spot");
    assertThat(blueprint.findings()).isEmpty();
    assertThat(blueprint.component("Training"))
        .contains("group(\"big\", \"ml.g6e.xlarge\", 0, \"nvidia.com/gpu\")", ".spot(Map.of())");
  }

  @Test
  void countsMachinesAgainstTheQuotaOfClusters() {
    assertThat(cluster("accelerator: g6e.xlarge, maximum: 2").quotas())
        .singleElement()
        .asString()
        .contains("'ml.g6e.xlarge for cluster usage'");
  }

  @Test
  void refusesShapesThatHyperPodHasNot() {
    assertThat(cluster("accelerator: trn1.2xlarge, maximum: 2").findings())
        .containsExactly(
            "SP0614 components.training.pools.big.accelerator: SageMaker HyperPod cannot run on"
                + " trn1.2xlarge: SageMaker does not offer it for clusters");
  }

  @Test
  void leavesMachinesOutUntilWhatTheyNeedIsInstalled() {
    TestBlueprint blueprint = cluster("accelerator: trn1.32xlarge, minimum: 1, maximum: 2");
    assertThat(blueprint.component("Training"))
        .contains("if (!\"later\".equals(getNode().tryGetContext(\"machines\")))")
        .doesNotContain("addAutoscaler", "Nodegroup.Builder nodes(\"Big\"");
    assertThat(blueprint.file("README.md")).contains("`cdk deploy -c machines=later`");
    assertThat(blueprint.file("scripts/training/install.sh"))
        .contains(
            "helm upgrade --install hyperpod-dependencies",
            "--values 'scripts/training/hyperpod.yaml'",
            "aws s3 cp --region 'us-east-1' 'scripts/training/on_create.sh'")
        .doesNotContain("cluster-autoscaler");
    assertThat(blueprint.file("scripts/training/hyperpod.yaml")).contains("region: \"us-east-1\"");
  }

  @Test
  void labelsMachinesSoThatDevicePluginsAndJobsFindThem() {
    TestBlueprint blueprint =
        cluster(
            "accelerator: trn1.32xlarge, minimum: 1, maximum: 2",
            """
            train: {kind: distributed-job, cluster: training, engine: pytorch, nodes: 2, command: [python, train.py]}
            """);
    assertThat(blueprint.findings()).isEmpty();
    assertThat(blueprint.component("Training")).contains(".labels(Map.of(\"pool\", pool))");
    assertThat(blueprint.file("kubernetes/training/neuron-device-plugin.yaml"))
        .contains("values: [\"big\"]");
    assertThat(blueprint.file("kubernetes/train/job.yaml"))
        .contains("pool: \"big\"", "vpc.amazonaws.com/efa");
    assertThat(blueprint.file("README.md"))
        .contains(
            "`bash scripts/training/scale.sh big 2` before, and `bash scripts/training/scale.sh big"
                + " 1` after it");
  }
}
