package ${c.packageName};

import static org.junit.jupiter.api.Assertions.assertEquals;
<#if key??>
import static org.junit.jupiter.api.Assertions.assertNotNull;
</#if>

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ${c.className}Test {

  private static final Map<String, String> OWNERS = Map.of(<#list users as user>"${user.name}", "${user.address}"<#sep>, </#sep></#list>);

  @Test
  void belongsToOnePersonEach() {
    OWNERS.forEach(
        (who, address) -> {
          assertEquals(List.of(address), notebook(who).at("instanceOwners"));
          var user =
              MockedStack.one("gcp:workbench/instanceIamMember:InstanceIamMember", "${c.name}-used-by-" + who);
          assertEquals("user:" + address, user.at("member"));
        });
  }

  @Test
  void hasNoAddressOnTheInternet() {
    OWNERS.keySet().forEach(who -> assertEquals(true, notebook(who).at("gceSetup", "disablePublicIp")));
  }

  @Test
  void isShutDownWhenIdle() {
    OWNERS
        .keySet()
        .forEach(
            who -> assertEquals("${idleSeconds?c}", notebook(who).at("gceSetup", "metadata", "idle-timeout-seconds")));
  }
<#if key??>

  @Test
  void isEncryptedWithTheKey() {
    for (var who : OWNERS.keySet()) {
      assertEquals("CMEK", notebook(who).at("gceSetup", "bootDisk", "diskEncryption"));
      assertNotNull(notebook(who).at("gceSetup", "dataDisks", "kmsKey"));
    }
  }
</#if>

  private static MockedStack.Registration notebook(final String who) {
    return MockedStack.one("gcp:workbench/instance:Instance", "${c.name}-" + who);
  }
}
