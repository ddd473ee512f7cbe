package dev.stackprint.aws.kinds.acceleratorcluster.parallelcluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.aws.kinds.AwsBlueprint;
import dev.stackprint.verification.TestBlueprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParallelClusterEngineTest {

  private static TestBlueprint cluster(String pools) {
    return AwsBlueprint.of(
        """
        net: {kind: network, internet: true}
        lab: {kind: accelerator-cluster, network: net, pools: {%s}, aws: {engine: parallel-cluster}}
        """
            .formatted(pools));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          big: {accelerator: trn1.32xlarge, maximum: 1} | SP0614 components.lab.pools.big.accelerator: A node group of AWS PCS cannot run on trn1.32xlarge: AWS publishes no image for PCS with the drivers of Inferentia and Trainium
          big: {accelerator: p4de.24xlarge, maximum: 1, capacity: capacity-block, reservation: cr-0123456789abcdef0} | SP0703 components.lab.pools.big.capacity: PCS takes no capacity blocks of p4de
          login: {accelerator: g6.xlarge, maximum: 1}   | SP0703 components.lab.pools.login: The cluster has something else of the name 'login'
          a: {accelerator: g6.xlarge, maximum: 1000}, b: {accelerator: g6.xlarge, maximum: 1000}, c: {accelerator: g6.xlarge, maximum: 48} | SP0703 components.lab.pools: There would be up to 2049 machines, with the one to log in to
          """)
  void saysWhatPcsCannotDo(String pools, String finding) {
    assertThat(cluster(pools).findings()).containsExactly(finding);
  }

  @Test
  void hasAControllerThatManagesAllItsMachines() {
    assertThat(cluster("a: {accelerator: g6.xlarge, maximum: 31}").component("Lab"))
        .contains(".size(\"SMALL\")");
    assertThat(cluster("a: {accelerator: g6.xlarge, maximum: 32}").component("Lab"))
        .contains(".size(\"MEDIUM\")");
  }

  @Test
  void takesReservationsInGroupsAndBlocksAsTheyAre() {
    String reserved = "capacity: %s, reservation: cr-0123456789abcdef0";
    String shape = "a: {accelerator: p5.48xlarge, maximum: 2, " + reserved + "}";
    assertThat(cluster(shape.formatted("reservation")).component("Lab"))
        .contains("reservation(\"AReservation\", \"cr-0123456789abcdef0\")", "CfnGroup")
        .doesNotContain("together(", "block(");
    assertThat(cluster(shape.formatted("capacity-block")).component("Lab"))
        .contains("block(\"cr-0123456789abcdef0\")", "purchaseOption(\"CAPACITY_BLOCK\")")
        .doesNotContain("CfnGroup");
  }

  @Test
  void saysWhatBillsWhileNothingRuns() {
    assertThat(cluster("a: {accelerator: g6.xlarge, maximum: 1, capacity: spot}").file("README.md"))
        .contains("| the controller of lab: 1 SMALL cluster of AWS PCS | by the hour")
        .contains("| the login machine of lab: 1 x m7i.large | USD 73.58 a month |")
        .contains("create-service-linked-role")
        .doesNotContain("the pool a of lab");
  }
}
