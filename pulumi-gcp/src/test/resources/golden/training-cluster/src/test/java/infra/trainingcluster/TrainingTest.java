package infra.trainingcluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

class TrainingTest {

  @Test
  void actsWithAnAccountOfItsOwn() {
    var account = MockedStack.one("gcp:serviceaccount/account:Account", "training");
    assertEquals("training-cluster-training", account.at("accountId"));
    var grant = MockedStack.one("gcp:serviceaccount/iAMMember:IAMMember", "accelerators-training");
    assertEquals("roles/iam.workloadIdentityUser", grant.at("role"));
    assertEquals(
        "serviceAccount:" + MockedStack.PROJECT + ".svc.id.goog[jobs/training]",
        grant.at("member"));
  }

  @Test
  void touchesNothingButItsStores() {
    var known =
        Set.of(
            "roles/storage.objectViewer",
            "roles/storage.objectUser",
            "roles/iam.workloadIdentityUser");
    for (var each : MockedStack.all()) {
      if (String.valueOf(each.at("member")).contains("training-cluster-training@")) {
        assertTrue(known.contains(each.at("role")), each.name());
      }
    }
  }
}
