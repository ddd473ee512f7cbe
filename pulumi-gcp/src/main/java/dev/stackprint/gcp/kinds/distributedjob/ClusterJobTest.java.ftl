package ${c.packageName};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ${c.className}Test {

  @Test
  void actsWithAnAccountOfItsOwn() {
    var account = MockedStack.one("gcp:serviceaccount/account:Account", "${c.name}");
    assertEquals("${accountId}", account.at("accountId"));
    var grant = MockedStack.one("gcp:serviceaccount/iAMMember:IAMMember", "${cluster}-${c.name}");
    assertEquals("roles/iam.workloadIdentityUser", grant.at("role"));
    assertEquals(
        "serviceAccount:" + MockedStack.PROJECT + ".svc.id.goog[${namespace}/${c.name}]", grant.at("member"));
  }

  @Test
  void touchesNothingButItsStores() {
    var known = Set.of("roles/storage.objectViewer", "roles/storage.objectUser", "roles/iam.workloadIdentityUser");
    for (var each : MockedStack.all()) {
      if (String.valueOf(each.at("member")).contains("${accountId}@")) {
        assertTrue(known.contains(each.at("role")), each.name());
      }
    }
  }
}
