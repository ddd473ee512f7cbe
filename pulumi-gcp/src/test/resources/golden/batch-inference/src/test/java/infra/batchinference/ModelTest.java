package infra.batchinference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModelTest {

  @Test
  void givesCallersNothingButTheCall() {
    var role = MockedStack.one("gcp:projects/iAMCustomRole:IAMCustomRole", "model-caller");
    assertEquals(List.of("aiplatform.endpoints.predict"), role.at("permissions"));
  }

  @Test
  void isCalledByAccountsOfItsCallersOnly() {
    var grants =
        MockedStack.all("gcp:projects/iAMMember:IAMMember").stream()
            .filter(each -> each.name().startsWith("model-called-by-"))
            .toList();
    assertFalse(grants.isEmpty());
    for (var grant : grants) {
      assertEquals("serviceAccount", String.valueOf(grant.at("member")).split(":")[0]);
    }
  }
}
