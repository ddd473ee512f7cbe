package infra.trainingcluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for the program as a whole. */
class TrainingClusterTest {

  @Test
  void enablesApisAndLeavesThemEnabled() {
    var services = MockedStack.all("gcp:projects/service:Service");
    assertFalse(services.isEmpty());
    services.forEach(each -> assertEquals(false, each.at("disableOnDestroy"), each.name()));
  }

  @Test
  void grantsNobodyThatIsUnknown() {
    var members = iamMembers().map(each -> String.valueOf(each.at("member"))).toList();
    members.forEach(
        each -> assertFalse(List.of("allUsers", "allAuthenticatedUsers").contains(each), each));
  }

  @Test
  void grantsNoBasicRole() {
    var basic = List.of("roles/owner", "roles/editor", "roles/viewer");
    iamMembers().forEach(each -> assertFalse(basic.contains(each.at("role")), each.name()));
  }

  @Test
  void keepsBucketsPrivate() {
    for (var bucket : MockedStack.all("gcp:storage/bucket:Bucket")) {
      assertEquals("enforced", bucket.at("publicAccessPrevention"), bucket.name());
      assertEquals(true, bucket.at("uniformBucketLevelAccess"), bucket.name());
    }
  }

  private static Stream<MockedStack.Registration> iamMembers() {
    return MockedStack.all().stream()
        .filter(each -> each.type().toLowerCase(Locale.ROOT).endsWith("iammember"));
  }
}
