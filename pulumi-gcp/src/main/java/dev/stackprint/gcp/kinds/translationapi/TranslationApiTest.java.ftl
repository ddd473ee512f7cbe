package ${c.packageName};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ${c.className}Test {

  private final MockedStack.Registration function = MockedStack.one("gcp:cloudfunctionsv2/function:Function", "${c.name}");

  @Test
  void letsNobodyInButItsCallers() {
    var callers = MockedStack.all("gcp:cloudrunv2/serviceIamMember:ServiceIamMember").stream().filter(each -> each.name().startsWith("${c.name}-called-by-")).map(each -> each.at("member")).collect(Collectors.toSet());
    assertEquals(Set.of(<#list callers as caller>"${caller}"<#sep>, </#list>), callers);
  }

  @Test
  void limitsRequests() {
    assertEquals(${instances?c}.0, function.at("serviceConfig", "maxInstanceCount"));
  }

  @Test
  void mayDoNoMoreThanItNeeds() {
    var grant = MockedStack.one("gcp:projects/iAMMember:IAMMember", "${c.name}-translates");
    assertEquals("roles/cloudtranslate.user", grant.at("role"));
    assertEquals("${accountId}@" + MockedStack.PROJECT + ".iam.gserviceaccount.com", function.at("serviceConfig", "serviceAccountEmail"));
  }
<#if glossaries??>

  @Test
  void keepsToTheGlossary() {
    var glossaries = String.valueOf(function.at("serviceConfig", "environmentVariables", "GLOSSARIES"));
    assertTrue(glossaries.startsWith("projects/" + MockedStack.PROJECT + "/locations/us-central1/glossaries/"));
  }
</#if>
}
