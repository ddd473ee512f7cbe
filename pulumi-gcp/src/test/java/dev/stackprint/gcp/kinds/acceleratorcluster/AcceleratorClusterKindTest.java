package dev.stackprint.gcp.kinds.acceleratorcluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.gcp.kinds.GcpBlueprint;
import dev.stackprint.verification.TestBlueprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceleratorClusterKindTest {

  private static TestBlueprint cluster(String properties) {
    return GcpBlueprint.of(
        """
        vpc: {kind: network, internet: true}
        training: {kind: accelerator-cluster, network: vpc, %s}
        """
            .formatted(properties));
  }

  private static TestBlueprint pool(String properties) {
    return cluster("pools: {some: {%s}}".formatted(properties));
  }

  @Test
  void refusesWhatItDoesNotRender() {
    assertThat(pool("accelerator: a3-megagpu-8g, maximum: 1, capacity: flex-start").findings())
        .singleElement()
        .asString()
        .contains("components.training.pools.some.accelerator", "a3-megagpu-8g: its GPUs talk by");
  }

  @Test
  void refusesCapacityThatGpusAreNotHadBy() {
    assertThat(pool("accelerator: a4-highgpu-8g, maximum: 1").in("us-central1").findings())
        .containsExactly(
            "SP0704 components.training.pools.some.capacity: No source knows of a4-highgpu-8g by"
                + " on-demand");
  }

  @ParameterizedTest
  @CsvSource({"a3-ultragpu-8g, nvidia-h200-141gb", "a4-highgpu-8g, nvidia-b200"})
  void givesGpusNetworksOfTheirOwn(String shape, String gpu) {
    TestBlueprint blueprint =
        pool("accelerator: " + shape + ", maximum: 2, capacity: spot").in("us-central1");
    assertThat(blueprint.component("Training"))
        .contains(".acceleratorNetworkProfile(\"auto\")", gpu, "hyperdisk-balanced")
        .contains("\"cloud.google.com/gke-networking-dra-driver\", \"true\"");
    assertThat(blueprint.file("kubernetes/training/rdma.yaml"))
        .contains("kind: ResourceClaimTemplate", "mrdma.google.com", "count: 8");
  }

  @Test
  void placesTheNewestTpusByAWorkloadPolicy() {
    assertThat(
            pool("accelerator: tpu7x-16, maximum: 2, capacity: flex-start")
                .in("us-central1")
                .component("Training"))
        .contains(".acceleratorTopology(\"2x2x2\")", ".policyName(chips.name())")
        .contains("machine(\"tpu7x-standard-4t\", \"some\")", "hyperdisk-balanced");
    assertThat(
            pool("accelerator: tpu7x-8, maximum: 2, capacity: flex-start")
                .in("us-central1")
                .component("Training"))
        .contains("hyperdisk-balanced")
        .doesNotContain("acceleratorTopology", "acceleratorNetworkProfile");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "accelerator: v6e-8, maximum: 1, capacity: capacity-block | Google Cloud has no capacity blocks",
        "accelerator: v5litepod-8, maximum: 1, capacity: queued | No source knows of v5litepod-8 by flex-start",
        "accelerator: v6e-8, maximum: 1, minimum: 2 | The minimum of a pool is not more than its maximum",
        "accelerator: v6e-8, maximum: 2, minimum: 1, capacity: flex-start | Machines of a flexible start",
        "accelerator: v6e-8, maximum: 1, capacity: reservation | Machines of a reservation need its name",
        "accelerator: v6e-8, maximum: 1, reservation: mine | A reservation is used only with",
      })
  void findsWhatDoesNotGoTogether(String pool, String finding) {
    assertThat(pool(pool).findings()).singleElement().asString().contains(finding);
  }

  @Test
  void namesTheZonesOfAnAccelerator() {
    assertThat(
            cluster("pools: {some: {accelerator: v6e-8, maximum: 1}}, gcp: {zone: europe-west4-c}")
                .findings())
        .containsExactly(
            "SP0704 components.training.gcp.zone: No source knows of v6e-8 in the zone europe-west4-c");
  }

  @Test
  void needsAWayToTheInternet() {
    assertThat(
            GcpBlueprint.of(
                    """
                    vpc: {kind: network}
                    training: {kind: accelerator-cluster, network: vpc, pools: {some: {accelerator: v6e-8, maximum: 1}}}
                    """)
                .findings())
        .singleElement()
        .asString()
        .contains("components.training.network", "'vpc' has no way there");
  }

  @Test
  void makesEachSliceANodePool() {
    assertThat(pool("accelerator: v6e-16, minimum: 1, maximum: 3").component("Training"))
        .contains(
            "slice <= 3; slice++",
            "slice <= 1 ? 4 : 0",
            "machine(\"ct6e-standard-4t\", \"some\")",
            ".tpuTopology(\"4x4\")");
    assertThat(pool("accelerator: v6e-8, minimum: 1, maximum: 3").component("Training"))
        .contains("machine(\"ct6e-standard-8t\", \"some\")")
        .doesNotContain("slice", "tpuTopology");
  }

  @Test
  void putsAllPoolsIntoOneZoneIfOneHasThem() {
    String both =
        cluster(
                "pools: {a: {accelerator: g2-standard-24, maximum: 1}, b: {accelerator: v6e-8, maximum: 1}}")
            .component("Training");
    assertThat(both).contains("europe-west4-a").doesNotContain("europe-west4-b");
  }

  @Test
  void tellsWhatBillsWhileNothingRuns() {
    assertThat(pool("accelerator: v6e-16, maximum: 3").file("README.md"))
        .contains("The management of 1 GKE cluster | USD 73.00 a month")
        .contains("each v6e-16 of `some`, of which there are at most 3, USD 47.52 an hour")
        .doesNotContain("The pool some");
    assertThat(pool("accelerator: v6e-16, minimum: 1, maximum: 3").file("README.md"))
        .contains("The pool some: 1 x v6e-16 | USD 47.52 an hour");
  }

  @Test
  void sharesOutAsManyAcceleratorsAsThereAre() {
    assertThat(
            cluster(
                    "pools: {a: {accelerator: g2-standard-24, maximum: 3}, b: {accelerator: v6e-16, maximum: 2, capacity: queued}}")
                .file("kubernetes/training/queues.yaml"))
        .contains("- name: \"google.com/tpu\"\n              nominalQuota: 32\n")
        .contains("nominalQuota: 6\n", "tpu-topology: \"4x4\"", "queued-provisioning.gke.io");
  }

  @Test
  void keepsTheControlPlaneShut() {
    assertThat(
            cluster(
                    "pools: {a: {accelerator: v6e-8, maximum: 1}}, api-access: [192.0.2.0/24], gcp: {dns-access: false}")
                .component("Training"))
        .contains(".allowExternalTraffic(false)", ".cidrBlock(\"192.0.2.0/24\")");
  }

  @Test
  void hasStorageInTheStepsOfItsThroughput() {
    String pools = "pools: {a: {accelerator: v6e-8, maximum: 1}}, shared-storage: ";
    assertThat(cluster(pools + "{size: 12000, throughput: 500}").findings())
        .singleElement()
        .asString()
        .contains("training.shared-storage.size", "in steps of 18000 GiB");
    TestBlueprint blueprint = cluster(pools + "{size: 9000, throughput: 1000}");
    assertThat(blueprint.component("Training"))
        .contains(".capacityGib(\"9000\")", "lustreCsiDriverConfig", "vpc.privateServices()");
    assertThat(blueprint.file("scripts/training/install.sh"))
        .contains("address=${mount%%@*}", "kubernetes/training/storage/shared-storage.yaml");
    assertThat(blueprint.file("README.md")).contains("Managed Lustre, 9000 GiB");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "size: 1200 | size: Filestore has no instance of 1200 GiB in the tier zonal",
        "size: 2000, tier: basic-ssd | size: Filestore has no instance of 2000 GiB in the tier basic-ssd",
        "size: 1024, throughput: 250 | throughput: The throughput of Filestore follows from its size",
        "size: 2560, tier: basic-ssd | tier: No key of one's own encrypts Filestore of the tier basic-ssd",
        "size: 9000, type: lustre, tier: zonal | tier: Tiers are of Filestore",
      })
  void findsWhatFilestoreHasNot(String storage, String finding) {
    String type = storage.contains("type:") ? "" : "type: filestore, ";
    assertThat(
            GcpBlueprint.of(
                    """
                    vpc: {kind: network, internet: true}
                    lock: {kind: encryption-key}
                    training:
                      kind: accelerator-cluster
                      network: vpc
                      pools: {a: {accelerator: v6e-8, maximum: 1}}
                      shared-storage: {%s}
                      %s
                    """
                        .formatted(
                            type + storage, storage.startsWith("size: 2560") ? "key: lock" : ""))
                .findings())
        .anySatisfy(each -> assertThat(each).contains("training.shared-storage." + finding));
  }

  @ParameterizedTest
  @CsvSource({"1, 1024", "1200, 1280", "10000, 10240", "12800, 12800", "200000, 102400"})
  void proposesTheNextSizeOfFilestore(int asked, int proposed) {
    assertThat(FilestoreTier.ZONAL.nearest(asked)).isEqualTo(proposed);
    assertThat(FilestoreTier.ZONAL.has(proposed)).isTrue();
  }

  @Test
  void sharesFilestoreIfItIsAskedFor() {
    TestBlueprint blueprint =
        cluster(
            "pools: {a: {accelerator: v6e-8, maximum: 1}}, shared-storage: {type: filestore, size: 1024}");
    assertThat(blueprint.component("Training"))
        .contains(".tier(\"ZONAL\")", ".capacityGb(1024)", "gcpFilestoreCsiDriverConfig")
        .doesNotContain("lustre", "storageMount");
    assertThat(blueprint.file("kubernetes/training/storage/shared-storage.yaml"))
        .contains("filestore.csi.storage.gke.io", "volume: shared");
    assertThat(blueprint.file("scripts/training/install.sh"))
        .contains("gcloud filestore instances describe");
    assertThat(blueprint.file("README.md")).contains("Filestore, 1024 GiB");
  }
}
