package ${c.packageName};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ${c.className}Test {

  private final MockedStack.Registration cluster =
      MockedStack.one("gcp:alloydb/cluster:Cluster", "${c.name}");

  @Test
  void isInTheNetwork() {
    assertNotNull(cluster.at("networkConfig", "network"));
    for (var function : List.of("${c.name}-ingestion", "${c.name}-search")) {
      var config = MockedStack.one("gcp:cloudfunctionsv2/function:Function", function);
      assertEquals("VPC_EGRESS_ALL_TRAFFIC", config.at("serviceConfig", "directVpcEgress"), function);
    }
  }

  @Test
  void hasUsersWithoutPasswords() {
    var instance = MockedStack.one("gcp:alloydb/instance:Instance", "${c.name}");
    assertEquals("on", ((Map<?, ?>) instance.at("databaseFlags")).get("alloydb.iam_authentication"));
    var search = MockedStack.one("gcp:alloydb/user:User", "${c.name}-search");
    assertEquals("ALLOYDB_IAM_USER", search.at("userType"));
    assertEquals(List.of("alloydbiamuser"), search.at("databaseRoles"));
  }

  @Test
  void <#if deletionProtection>refusesToBeDeleted<#else>canBeDeleted</#if>() {
    assertEquals(${deletionProtection?c}, cluster.at("deletionProtection"));
  }
<#if key??>

  @Test
  void isEncryptedWithTheKey() {
    assertNotNull(cluster.at("encryptionConfig", "kmsKeyName"));
  }
</#if>
}
