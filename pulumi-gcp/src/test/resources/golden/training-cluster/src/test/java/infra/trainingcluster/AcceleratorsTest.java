package infra.trainingcluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class AcceleratorsTest {

  private static final String POOL = "gcp:container/nodePool:NodePool";

  private final MockedStack.Registration cluster =
      MockedStack.one("gcp:container/cluster:Cluster", "accelerators");

  @Test
  void isPrivate() {
    assertEquals(true, cluster.at("privateClusterConfig", "enablePrivateNodes"));
    assertEquals(
        true,
        cluster.at("controlPlaneEndpointsConfig", "dnsEndpointConfig", "allowExternalTraffic"));
    assertEquals(false, cluster.at("controlPlaneEndpointsConfig", "ipEndpointsConfig", "enabled"));
    assertEquals("LIMITED", cluster.at("anonymousAuthenticationConfig", "mode"));
  }

  @Test
  void runsOnShieldedMachinesWithAnAccountOfTheirOwn() {
    for (var pool : pools()) {
      assertEquals(
          true, pool.at("nodeConfig", "shieldedInstanceConfig", "enableSecureBoot"), pool.name());
      assertEquals(
          "GKE_METADATA", pool.at("nodeConfig", "workloadMetadataConfig", "mode"), pool.name());
      assertTrue(
          pool.at("nodeConfig", "serviceAccount")
              .toString()
              .startsWith("training-cluster-accelerators@"),
          pool.name());
    }
  }

  @Test
  void hasWorkersOnlyWhileNeeded() {
    var pool = MockedStack.one(POOL, "accelerators-workers-1");
    assertEquals("ct6e-standard-4t", pool.at("nodeConfig", "machineType"));
    assertEquals(0.0, pool.at("autoscaling", "totalMinNodeCount"));
    assertEquals(4.0, pool.at("autoscaling", "totalMaxNodeCount"));
    assertEquals(
        2,
        pools().stream().filter(each -> each.name().startsWith("accelerators-workers-")).count());
    assertEquals("4x4", pool.at("placementPolicy", "tpuTopology"));
  }

  @Test
  void keepsLogs() {
    var logs =
        MockedStack.one("gcp:logging/projectBucketConfig:ProjectBucketConfig", "accelerators");
    assertEquals(90.0, logs.at("retentionDays"));
  }

  private static List<MockedStack.Registration> pools() {
    return MockedStack.all(POOL).stream()
        .filter(each -> each.name().startsWith("accelerators-"))
        .toList();
  }
}
