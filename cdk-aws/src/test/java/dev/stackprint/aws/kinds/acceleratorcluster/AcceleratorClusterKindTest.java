package dev.stackprint.aws.kinds.acceleratorcluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.aws.AwsBackend;
import dev.stackprint.aws.kinds.AwsBlueprint;
import dev.stackprint.verification.TestBlueprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceleratorClusterKindTest {

  private static TestBlueprint cluster(String pool) {
    return cluster(pool, "internet: true", "");
  }

  private static TestBlueprint cluster(String pool, String network, String more) {
    return AwsBlueprint.of(
        """
        net: {kind: network, %s}
        training: {kind: accelerator-cluster, network: net, pools: {big: {%s}}%s}
        """
            .formatted(network, pool, more));
  }

  @Test
  void takesWhatIsInOrder() {
    assertThat(
            cluster(
                    "accelerator: p5.48xlarge, maximum: 2, capacity: reservation,"
                        + " reservation: cr-0123456789abcdef0")
                .findings())
        .isEmpty();
  }

  @Test
  void tellsWhichQuotaToAskFor() {
    assertThat(cluster("accelerator: trn1.32xlarge, maximum: 4, capacity: spot").quotas())
        .containsExactly(
            "SP0618 components.training.pools.big.accelerator: 4 x trn1.32xlarge take 512 vCPUs of"
                + " the quota 'All Trn Spot Instance Requests', of which new accounts often have too"
                + " little");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          accelerator: auto, maximum: 1                                      | SP0614 components.training.pools.big.accelerator: A node group of EKS takes one shape, not 'auto'
          accelerator: p6-b300.48xlarge, maximum: 1, capacity: on-demand     | SP0614 components.training.pools.big.accelerator: A node group of EKS cannot run on p6-b300.48xlarge: its network cards are not like those of other shapes
          accelerator: g6.xlarge, minimum: 3, maximum: 2                     | SP0704 components.training.pools.big.minimum: There are more machines at least than at most
          accelerator: g6.xlarge, maximum: 2, capacity: queued               | SP0703 components.training.pools.big.capacity: AWS has no machines by queued
          accelerator: g6.xlarge, maximum: 2, capacity: capacity-block, reservation: cr-0123456789abcdef0 | SP0703 components.training.pools.big.capacity: g6.xlarge is not known to be had by capacity-block
          accelerator: p5.48xlarge, maximum: 2, capacity: capacity-block     | SP0704 components.training.pools.big.capacity: Nothing says which reservation the machines are of
          accelerator: g6.xlarge, maximum: 2, reservation: cr-0123456789abcdef0 | SP0704 components.training.pools.big.reservation: A reservation is named, and not used
          accelerator: g6.xlarge, maximum: 2, capacity: reservation, reservation: mine | SP0703 components.training.pools.big.reservation: 'mine' is no id of a capacity reservation
          """)
  void refusesPools(String pool, String finding) {
    assertThat(cluster(pool).findings()).containsExactly(finding);
  }

  @Test
  void refusesMachinesThatCannotLoadImages() {
    assertThat(cluster("accelerator: g6.xlarge, maximum: 1", "zones: 2", "").findings())
        .containsExactly(
            "SP0704 components.training.network: The machines cannot load container images: net"
                + " keeps the internet out");
  }

  @Test
  void refusesZonesThatThereAreNot() {
    assertThat(
            cluster(
                    "accelerator: trn1.32xlarge, maximum: 1",
                    "internet: true",
                    ", aws: {zones: {big: 3, small: 1}}")
                .findings())
        .containsExactly(
            "SP0704 components.training.aws.zones.big: The network has 2 zones",
            "SP0704 components.training.aws.zones.small: There is no pool 'small'");
  }

  @Test
  void givesEachNetworkCardAnAdapterAndPlacesMachinesTogether() {
    assertThat(cluster("accelerator: trn1.32xlarge, maximum: 4").component("Training"))
        .contains(".networkInterfaces(adapters(8))")
        .contains(".placement(together(\"BigPlacement\"))")
        .contains(".subnets(zone(0))");
    assertThat(cluster("accelerator: g6.xlarge, maximum: 4").component("Training"))
        .doesNotContain("adapters", "Placement", "zone(");
  }

  @Test
  void leavesThePlaceToAReservation() {
    assertThat(
            cluster(
                    "accelerator: p5.48xlarge, maximum: 2, capacity: reservation,"
                        + " reservation: cr-0123456789abcdef0")
                .component("Training"))
        .contains("adapters(32)", "reservation(\"cr-0123456789abcdef0\")")
        .doesNotContain("together(");
  }

  @Test
  void tellsWhatBillsWhileNothingRuns() {
    assertThat(cluster("accelerator: trn1.32xlarge, minimum: 2, maximum: 4").file("README.md"))
        .contains("| the pool big of training: 2 x trn1.32xlarge | USD 43.00 an hour on demand")
        .contains("| the control plane of training: 1 EKS cluster | USD 73.00 a month |");
    assertThat(cluster("accelerator: trn1.32xlarge, maximum: 4").file("README.md"))
        .doesNotContain("x trn1.32xlarge");
  }

  @Test
  void saysThatNobodyMayUseItUnlessRolesAreNamed() {
    assertThat(cluster("accelerator: g6.xlarge, maximum: 1").file("README.md"))
        .contains("Nobody may use `kubectl`");
    assertThat(
            cluster(
                    "accelerator: g6.xlarge, maximum: 1",
                    "internet: true",
                    ", aws: {administrators: ['arn:aws:iam::123456789012:role/Admins']}")
                .file("README.md"))
        .doesNotContain("Nobody may use");
  }

  @Test
  void reachesAPrivateControlPlaneThroughAMachine() {
    assertThat(cluster("accelerator: g6.xlarge, maximum: 1").file("scripts/training/connect.sh"))
        .contains("AWS-StartPortForwardingSessionToRemoteHost");
    assertThat(
            cluster(
                    "accelerator: g6.xlarge, maximum: 1",
                    "internet: true",
                    ", api-access: [203.0.113.0/24]")
                .file("scripts/training/connect.sh"))
        .doesNotContain("ssm");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1300 | Choose 1200 or 2400
          5000 | Choose 4800 or 7200
          """)
  void refusesSizesOfSharedStorageThatThereAreNot(String size, String hint) {
    TestBlueprint blueprint =
        cluster(
            "accelerator: g6.xlarge, maximum: 1",
            "internet: true",
            ", shared-storage: {size: " + size + "}");
    assertThat(blueprint.findings())
        .containsExactly(
            "SP0703 components.training.shared-storage.size: FSx has no file system of "
                + size
                + " GiB for Lustre");
    assertThat(AwsBackend.check(blueprint.plan()))
        .anySatisfy(each -> assertThat(each.hint()).hasValue(hint));
  }

  @Test
  void putsSharedStorageNearTheMachines() {
    TestBlueprint blueprint =
        cluster(
            "accelerator: trn1.32xlarge, maximum: 2",
            "internet: true",
            ", shared-storage: {size: 2400}, aws: {zones: {big: 2}}");
    assertThat(blueprint.component("Training"))
        .contains(".vpcSubnet(vpc.getPrivateSubnets().get(1))");
    assertThat(blueprint.file("README.md"))
        .contains("2400 GiB of Lustre with 125 MB/s for each TiB | USD 0.145 per GB and month |");
  }

  @Test
  void hasNoStorageOfGoogleCloud() {
    assertThat(
            cluster(
                    "accelerator: g6.xlarge, maximum: 1",
                    "internet: true",
                    ", shared-storage: {type: filestore, size: 2400}")
                .findings())
        .containsExactly(
            "SP0703 components.training.shared-storage.type: Filestore is a service of Google Cloud");
  }
}
