package dev.stackprint.aws.kinds.acceleratorcluster.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.aws.kinds.AwsBlueprint;
import dev.stackprint.verification.TestBlueprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchEngineTest {

  private static TestBlueprint cluster(String pool, String more, String knobs) {
    return AwsBlueprint.of(
        """
        net: {kind: network, internet: true}
        keys: {kind: encryption-key}
        lab: {kind: accelerator-cluster, network: net, pools: {big: {%s}}%s, aws: {engine: batch%s}}
        """
            .formatted(pool, more, knobs));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          accelerator: p6-b300.48xlarge, maximum: 1 |                               |                                               | SP0614 components.lab.pools.big.accelerator: A compute environment of AWS Batch cannot run on p6-b300.48xlarge: its network cards are not like those of other shapes
          accelerator: g6.xlarge, maximum: 1        | , api-access: [10.0.0.0/8]    |                                               | SP0704 components.lab.api-access: `api-access` is of Kubernetes, which does not run here
          accelerator: g6.xlarge, maximum: 1        |                               | , administrators: ['arn:aws:iam::123456789012:role/A'] | SP0704 components.lab.aws.administrators: `administrators` is of Kubernetes, which does not run here
          accelerator: g6.xlarge, maximum: 1        | , key: keys                   |                                               | SP0704 components.lab.key: The key encrypts shared storage, and there is none
          """)
  void saysWhatBatchCannotDo(String pool, String more, String knobs, String finding) {
    assertThat(cluster(pool, more == null ? "" : more, knobs == null ? "" : knobs).findings())
        .containsExactly(finding);
  }

  @Test
  void placesMachinesWithAdaptersTogetherAndLetsTheirContainersTalk() {
    TestBlueprint blueprint = cluster("accelerator: trn1.32xlarge, maximum: 4", "", "");
    assertThat(blueprint.component("Lab"))
        .contains("adapters(8)", "together(\"BigPlacement\")", ".maxvCpus(512)", "neuronImage()")
        .doesNotContain(".securityGroupIds(");
    assertThat(blueprint.component("Net")).contains("letContainersTalk();");
    TestBlueprint alone = cluster("accelerator: g6.xlarge, maximum: 4", "", "");
    assertThat(alone.component("Lab")).contains(".securityGroupIds(").doesNotContain("together(");
    assertThat(alone.component("Net")).doesNotContain("letContainersTalk");
  }

  @Test
  void saysWhatIsNotSureOfCapacityBlocks() {
    String pool = "accelerator: p5.48xlarge, maximum: 2";
    String block = ", capacity: capacity-block, reservation: cr-0123456789abcdef0";
    assertThat(cluster(pool + block, "", "").file("README.md"))
        .contains("See that the first job on a capacity block");
    assertThat(cluster(pool, "", "").file("README.md")).doesNotContain("capacity block");
  }

  @Test
  void billsNothingWhileNothingRuns() {
    assertThat(cluster("accelerator: trn1.32xlarge, maximum: 4", "", "").file("README.md"))
        .contains("while no job is there, no machine bills")
        .doesNotContain("the pool big of lab");
    assertThat(
            cluster("accelerator: trn1.32xlarge, minimum: 2, maximum: 4", "", "").file("README.md"))
        .contains("| the pool big of lab: 2 x trn1.32xlarge | USD 43.00 an hour on demand");
  }
}
