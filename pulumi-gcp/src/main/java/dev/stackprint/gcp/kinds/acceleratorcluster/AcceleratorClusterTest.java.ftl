package ${c.packageName};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ${c.className}Test {

  private static final String POOL = "gcp:container/nodePool:NodePool";

  private final MockedStack.Registration cluster = MockedStack.one("gcp:container/cluster:Cluster", "${c.name}");

  @Test
  void isPrivate() {
    assertEquals(true, cluster.at("privateClusterConfig", "enablePrivateNodes"));
    assertEquals(${dnsAccess?c}, cluster.at("controlPlaneEndpointsConfig", "dnsEndpointConfig", "allowExternalTraffic"));
    assertEquals(${ipAccess?c}, cluster.at("controlPlaneEndpointsConfig", "ipEndpointsConfig", "enabled"));
    assertEquals("LIMITED", cluster.at("anonymousAuthenticationConfig", "mode"));
<#if ranges?has_content>
    assertEquals(
        List.of(<#list ranges as range>Map.of("cidrBlock", "${range}")<#sep>, </#sep></#list>),
        cluster.at("masterAuthorizedNetworksConfig", "cidrBlocks"));
</#if>
  }
<#if secretsKey??>

  @Test
  void encryptsSecretsAndDisksWithTheKey() {
    assertEquals("ENCRYPTED", cluster.at("databaseEncryption", "state"));
    assertNotNull(cluster.at("databaseEncryption", "keyName"));
    for (var pool : pools()) {
      assertNotNull(pool.at("nodeConfig", "bootDiskKmsKey"), pool.name());
    }
  }
</#if>

  @Test
  void runsOnShieldedMachinesWithAnAccountOfTheirOwn() {
    for (var pool : pools()) {
      assertEquals(true, pool.at("nodeConfig", "shieldedInstanceConfig", "enableSecureBoot"), pool.name());
      assertEquals("GKE_METADATA", pool.at("nodeConfig", "workloadMetadataConfig", "mode"), pool.name());
      assertTrue(pool.at("nodeConfig", "serviceAccount").toString().startsWith("${accountId}@"), pool.name());
    }
  }
<#list pools as pool>

  @Test
  void has${pool.testName}OnlyWhileNeeded() {
    var pool = MockedStack.one(POOL, "${c.name}-${pool.first}");
    assertEquals("${pool.machine}", pool.at("nodeConfig", "machineType"));
    assertEquals(${pool.firstMinimum?c}.0, pool.at("autoscaling", "totalMinNodeCount"));
    assertEquals(${pool.maximum?c}.0, pool.at("autoscaling", "totalMaxNodeCount"));
<#if pool.slices>
    assertEquals(${pool.count?c}, pools().stream().filter(each -> each.name().startsWith("${c.name}-${pool.name}-")).count());
    assertEquals("${pool.topology}", pool.at("placementPolicy", "tpuTopology"));
</#if>
<#if pool.workloadPolicy>
    var chips = MockedStack.one("gcp:compute/resourcePolicy:ResourcePolicy", "${c.name}-${pool.name}");
    assertEquals("${pool.topology}", chips.at("workloadPolicy", "acceleratorTopology"));
    assertNotNull(pool.at("placementPolicy", "policyName"));
</#if>
<#if pool.rdma>
    assertEquals("auto", pool.at("networkConfig", "acceleratorNetworkProfile"));
    assertEquals(true, pool.at("networkConfig", "enablePrivateNodes"));
</#if>
<#if pool.spot>
    assertEquals(true, pool.at("nodeConfig", "spot"));
</#if>
<#if pool.flexible>
    assertEquals(true, pool.at("nodeConfig", "flexStart"));
</#if>
<#if pool.reservation??>
    assertEquals(List.of("${pool.reservation}"), pool.at("nodeConfig", "reservationAffinity", "values"));
</#if>
  }
</#list>

<#if storage??>
  @Test
  void hasStorageThatAllJobsShare() {
<#if storage.filestore>
    var storage = MockedStack.one("gcp:filestore/instance:Instance", "${c.name}");
    assertEquals("${storage.tier}", storage.at("tier"));
    assertEquals(${storage.size?c}.0, storage.at("fileShares", "capacityGb"));
<#if storage.key??>
    assertNotNull(storage.at("kmsKeyName"));
</#if>
    assertEquals(true, cluster.at("addonsConfig", "gcpFilestoreCsiDriverConfig", "enabled"));
<#else>
    var storage = MockedStack.one("gcp:lustre/instance:Instance", "${c.name}");
    assertEquals("${storage.size?c}", storage.at("capacityGib"));
    assertEquals("${storage.throughput?c}", storage.at("perUnitStorageThroughput"));
    assertEquals(true, cluster.at("addonsConfig", "lustreCsiDriverConfig", "enabled"));
</#if>
  }

</#if>
  @Test
  void keepsLogs() {
    var logs = MockedStack.one("gcp:logging/projectBucketConfig:ProjectBucketConfig", "${c.name}");
    assertEquals(${logDays?c}.0, logs.at("retentionDays"));
  }

  private static List<MockedStack.Registration> pools() {
    return MockedStack.all(POOL).stream().filter(each -> each.name().startsWith("${c.name}-")).toList();
  }
}
