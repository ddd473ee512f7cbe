package ${c.packageName};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;

class ${c.className}Test {
<#if partner>

  @Test
  void isEnabled() {
    var model = MockedStack.one("gcp:vertex/aiModelGardenEnableModel:AiModelGardenEnableModel", "${c.name}");
    assertEquals("${publisherModel}", model.at("publisherModelName"));
  }
</#if>
<#if grants>

  @Test
  void givesCallersNothingButTheCall() {
    var role = MockedStack.one("gcp:projects/iAMCustomRole:IAMCustomRole", "${c.name}-caller");
    assertEquals(List.of("aiplatform.endpoints.predict"), role.at("permissions"));
  }

  @Test
  void isCalledByAccountsOfItsCallersOnly() {
    var grants =
        MockedStack.all("gcp:projects/iAMMember:IAMMember").stream()
            .filter(each -> each.name().startsWith("${c.name}-called-by-"))
            .toList();
    assertFalse(grants.isEmpty());
    for (var grant : grants) {
      assertEquals("serviceAccount", String.valueOf(grant.at("member")).split(":")[0]);
    }
  }
</#if>
}
