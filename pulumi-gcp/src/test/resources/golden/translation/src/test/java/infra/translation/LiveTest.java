package infra.translation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LiveTest {

  private final MockedStack.Registration function =
      MockedStack.one("gcp:cloudfunctionsv2/function:Function", "live");

  @Test
  void letsNobodyInButItsCallers() {
    var callers =
        MockedStack.all("gcp:cloudrunv2/serviceIamMember:ServiceIamMember").stream()
            .filter(each -> each.name().startsWith("live-called-by-"))
            .map(each -> each.at("member"))
            .collect(Collectors.toSet());
    assertEquals(Set.of(), callers);
  }

  @Test
  void limitsRequests() {
    assertEquals(1.0, function.at("serviceConfig", "maxInstanceCount"));
  }

  @Test
  void mayDoNoMoreThanItNeeds() {
    var grant = MockedStack.one("gcp:projects/iAMMember:IAMMember", "live-translates");
    assertEquals("roles/cloudtranslate.user", grant.at("role"));
    assertEquals(
        "translation-live@" + MockedStack.PROJECT + ".iam.gserviceaccount.com",
        function.at("serviceConfig", "serviceAccountEmail"));
  }

  @Test
  void keepsToTheGlossary() {
    var glossaries =
        String.valueOf(function.at("serviceConfig", "environmentVariables", "GLOSSARIES"));
    assertTrue(
        glossaries.startsWith(
            "projects/" + MockedStack.PROJECT + "/locations/us-central1/glossaries/"));
  }
}
