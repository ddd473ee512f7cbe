package dev.stackprint.aws.kinds.acceleratorcluster.hyperpod;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.aws.kinds.AwsBlueprint;
import dev.stackprint.verification.TestBlueprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlurmEngineTest {

  private static final String PLAN =
      "arn:aws:sagemaker:us-west-2:123456789012:training-plan/spring";

  private static TestBlueprint cluster(String pools) {
    return cluster(pools, "");
  }

  private static TestBlueprint cluster(String pools, String more) {
    return AwsBlueprint.of(
        """
        net: {kind: network, internet: true, zones: 3}
        training: {kind: accelerator-cluster, network: net, pools: {%s}, aws: {engine: hyperpod-slurm%s}}
        """
            .formatted(pools, more));
  }

  @Test
  void takesWhatIsInOrder() {
    assertThat(
            cluster(
                    "big: {accelerator: p5.48xlarge, maximum: 2, capacity: capacity-block,"
                        + " reservation: '"
                        + PLAN
                        + "'}")
                .findings())
        .isEmpty();
  }

  @Test
  void tellsWhichQuotaToAskFor() {
    assertThat(cluster("big: {accelerator: p5.48xlarge, maximum: 4}").quotas())
        .containsExactly(
            "SP0618 components.training.pools.big.accelerator: 4 x p5.48xlarge take 4 instances of"
                + " the quota 'ml.p5.48xlarge for cluster usage' (L-8762A75F), of which new accounts"
                + " often have too little");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          big: {accelerator: inf2.xlarge, maximum: 1}                      | SP0614 components.training.pools.big.accelerator: SageMaker HyperPod cannot run on inf2.xlarge: SageMaker does not offer it for clusters
          big: {accelerator: g6.xlarge, maximum: 1, capacity: spot}        | SP0703 components.training.pools.big.capacity: HyperPod is not known to have spot instances under Slurm
          big: {accelerator: g6.xlarge, maximum: 1, capacity: queued}      | SP0703 components.training.pools.big.capacity: HyperPod has no machines by queued
          big: {accelerator: p5.48xlarge, maximum: 1, capacity: capacity-block} | SP0704 components.training.pools.big.capacity: Nothing says which training plan the machines are of
          big: {accelerator: g6.xlarge, maximum: 1, reservation: mine}     | SP0704 components.training.pools.big.reservation: A reservation is named, and not used
          big: {accelerator: p5.48xlarge, maximum: 1, capacity: capacity-block, reservation: cr-0123456789abcdef0} | SP0703 components.training.pools.big.reservation: 'cr-0123456789abcdef0' is no ARN of a training plan of SageMaker
          login: {accelerator: g6.xlarge, maximum: 1}                      | SP0703 components.training.pools.login: The cluster has something else of the name 'login'
          """)
  void refusesPools(String pools, String finding) {
    assertThat(cluster(pools).findings()).containsExactly(finding);
  }

  @Test
  void refusesPlansThatThereAreNot() {
    assertThat(
            cluster(
                    "big: {accelerator: g6.xlarge, maximum: 1, capacity: capacity-block,"
                        + " reservation: '"
                        + PLAN
                        + "'}")
                .findings())
        .containsExactly(
            "SP0703 components.training.pools.big.capacity: No training plan of SageMaker has"
                + " g6.xlarge");
  }

  @Test
  void refusesRegionsWithoutHyperPod() {
    assertThat(cluster("big: {accelerator: g6.xlarge, maximum: 1}").in("eu-west-3").findings())
        .containsExactly(
            "SP0605 components.training.aws.engine: SageMaker HyperPod is not known to be in"
                + " eu-west-3");
  }

  @Test
  void refusesWhatIsSaidOfKubernetes() {
    assertThat(
            AwsBlueprint.of(
                    """
                    net: {kind: network, internet: true}
                    training:
                      kind: accelerator-cluster
                      network: net
                      pools: {big: {accelerator: g6.xlarge, maximum: 1}}
                      api-access: [203.0.113.0/24]
                      aws: {engine: hyperpod-slurm, administrators: ['arn:aws:iam::123456789012:role/Admins']}
                    """)
                .findings())
        .containsExactly(
            "SP0704 components.training.api-access: `api-access` is of Kubernetes, which does not run"
                + " here",
            "SP0704 components.training.aws.administrators: `administrators` is of Kubernetes, which"
                + " does not run here");
  }

  @Test
  void isInTheZoneThatAPoolNamesFirst() {
    assertThat(
            cluster(
                    "near: {accelerator: g6.xlarge, maximum: 1}, big: {accelerator: trn1.32xlarge,"
                        + " maximum: 1}, far: {accelerator: g6.xlarge, maximum: 1}",
                    ", zones: {big: 2, far: 3}")
                .component("Training"))
        .contains(".vpcConfig(zone(1))")
        .containsOnlyOnce(".overrideVpcConfig(zone(2))");
  }

  @Test
  void hasAPartitionForEachPool() {
    assertThat(
            cluster("big: {accelerator: trn1.32xlarge, minimum: 2, maximum: 4}")
                .component("Training"))
        .contains("partition(\"big\", \"ml.trn1.32xlarge\", 2, compute)")
        .doesNotContain("kms:", "Lustre");
  }

  @Test
  void letsPoolsGrowAsFarAsTheBlueprintSays() {
    assertThat(
            cluster("big: {accelerator: trn1.32xlarge, maximum: 4}")
                .file("scripts/training/scale.sh"))
        .contains("'big') maximum=4 ;;");
  }

  @Test
  void tellsWhatBillsWhileNothingRuns() {
    assertThat(
            cluster("big: {accelerator: trn1.32xlarge, minimum: 2, maximum: 4}").file("README.md"))
        .contains("| the pool big of training: 2 x trn1.32xlarge | USD 43.00 an hour")
        .contains(
            "2 x ml.m7i.large, at EC2's price (SageMaker charges more) | USD 147.17 a month |")
        .contains("`bash scripts/training/login.sh`");
  }

  @Test
  void raisesAnAlarmWhenMachinesFail() {
    assertThat(
            AwsBlueprint.of(
                    """
                    net: {kind: network, internet: true}
                    training: {kind: accelerator-cluster, network: net, pools: {big: {accelerator: g6.xlarge, maximum: 1}}, aws: {engine: hyperpod-slurm}}
                    watcher: {kind: monitoring}
                    """)
                .component("Watcher"))
        .contains("TriggeredRules", "test-training-failures");
  }

  @Test
  void runsJobsInTheRoleOfItsMachines() {
    TestBlueprint blueprint =
        AwsBlueprint.of(
            """
            net: {kind: network, internet: true}
            results: {kind: object-store}
            training: {kind: accelerator-cluster, network: net, shared-storage: {size: 1200}, pools: {big: {accelerator: trn1.32xlarge, maximum: 4}}, aws: {engine: hyperpod-slurm}}
            train: {kind: distributed-job, cluster: training, engine: slurm, nodes: 2, output: results, command: [torchrun, train.py]}
            """);
    assertThat(blueprint.findings()).isEmpty();
    assertThat(blueprint.component("Training"))
        .contains("Role machineRole()", "ecr:GetAuthorizationToken", "NAME + \"/jobs\"");
    assertThat(blueprint.component("Train")).contains("var role = training.machineRole();");
    assertThat(blueprint.file("scripts/train/job.sh"))
        .contains(
            "#SBATCH --partition=big",
            "-name 'neuron[0-9]*'",
            "awslogs-group='/aws/sagemaker/Clusters/test-training/jobs'",
            "SHARED_DIR='/fsx/jobs'");
    assertThat(blueprint.file("scripts/train/submit.sh"))
        .contains(
            "sudo mkdir --parents --mode=1777 /fsx/jobs;",
            "target=sagemaker-cluster:${arn##*/}_login-$machine",
            "/opt/slurm/bin");
    assertThat(blueprint.file("README.md"))
        .contains("`bash scripts/training/scale.sh big 2` before");
    assertThat(cluster("big: {accelerator: trn1.32xlarge, maximum: 4}").component("Training"))
        .doesNotContain("machineRole", "ecr:");
  }
}
