package dev.stackprint.gcp.provider.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValueRulesTest {
  private static final String BUCKET = "gcp:storage/bucket:Bucket";
  private static final ValueRules RULES = ValueRules.load();

  @Test
  void findsWhatIsWrongInsideOfListsAndObjects() {
    assertThat(
            RULES.check(
                BUCKET,
                Map.of(
                    "name",
                    "documents",
                    "lifecycleRules",
                    List.of(
                        Map.of("action", Map.of("type", "Delete")),
                        Map.of(
                            "action", Map.of("type", "SetStorageClass", "storageClass", "ICE"))))))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.path()).isEqualTo("lifecycleRules[1].action.storageClass");
              assertThat(finding.message()).startsWith("\"ICE\" is none of STANDARD, NEARLINE");
            });
  }

  @Test
  void checksOneValueByItsPath() {
    assertThat(RULES.check(BUCKET, "lifecycleRules[0].action.type", "delete")).hasSize(1);
    assertThat(RULES.check(BUCKET, "lifecycleRules[0].action.type", "Delete")).isEmpty();
    assertThat(RULES.check(BUCKET, "lifecycleRules[0].action.nothing", "delete")).isEmpty();
    assertThat(RULES.check(BUCKET, "location.part", "delete")).isEmpty();
  }

  @Test
  void checksLabelsButNotTheSettingsOfANotificationChannel() {
    assertThat(RULES.check(BUCKET, Map.of("labels", Map.of("Team", "search"))))
        .singleElement()
        .extracting(Finding::path)
        .isEqualTo("labels");
    assertThat(RULES.check(BUCKET, Map.of("labels", Map.of("team", "Search")))).hasSize(1);
    assertThat(
            RULES.check(
                "gcp:monitoring/notificationChannel:NotificationChannel",
                Map.of("labels", Map.of("email_address", "team@example.com"))))
        .isEmpty();
  }

  @Test
  void checksMembersAndRolesWhereverAccessIsGiven() {
    for (var token :
        List.of(
            "gcp:projects/iAMMember:IAMMember",
            "gcp:storage/bucketIAMMember:BucketIAMMember",
            "gcp:cloudrunv2/serviceIamMember:ServiceIamMember",
            "gcp:vertex/aiEndpointIamMember:AiEndpointIamMember")) {
      assertThat(
              RULES.check(token, Map.of("member", "a@p.iam.gserviceaccount.com", "role", "viewer")))
          .as(token)
          .extracting(Finding::path)
          .containsExactlyInAnyOrder("member", "role");
    }
  }

  @Test
  void catchesWhatTheProviderItselfDoesNot() {
    assertCaught("gcp:vertex/aiIndex:AiIndex", "indexUpdateMethod", "STREAM");
    assertCaught("gcp:vertex/aiIndex:AiIndex", "metadata.config.distanceMeasureType", "COSINE");
    assertCaught("gcp:vertex/aiIndex:AiIndex", "metadata.config.shardSize", "SMALL");
    assertCaught("gcp:vertex/aiEndpoint:AiEndpoint", "name", "Chat");
    assertCaught(
        "gcp:vertex/aiIndexEndpointDeployedIndex:AiIndexEndpointDeployedIndex",
        "deployedIndexId",
        "knowledge-index");
    assertCaught("gcp:tpu/v2Vm:V2Vm", "zone", "europe-west4");
    assertCaught(BUCKET, "name", "Documents");
    assertCaught(BUCKET, "storageClass", "STANDART");
    assertCaught(
        "gcp:modelarmor/template:Template",
        "filterConfig.raiSettings.raiFilters[0].confidenceLevel",
        "LOW");
  }

  @Test
  void leavesOtherTypesAndUnknownTokensAlone() {
    assertThat(RULES.check(BUCKET, Map.of("storageClass", 1, "name", List.of(), "x", "y")))
        .isEmpty();
    assertThat(RULES.check("gcp:nowhere/thing:Thing", Map.of("name", "Documents"))).isEmpty();
  }

  private static void assertCaught(String token, String path, String value) {
    assertThat(RULES.check(token, path, value)).as(path).hasSize(1);
  }
}
