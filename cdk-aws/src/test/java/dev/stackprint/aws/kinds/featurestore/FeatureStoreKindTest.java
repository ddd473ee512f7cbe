package dev.stackprint.aws.kinds.featurestore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.aws.kinds.AwsBlueprint;
import dev.stackprint.verification.TestBlueprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeatureStoreKindTest {

  private static TestBlueprint shop(String features, String properties) {
    return AwsBlueprint.of(
        """
        key: {kind: encryption-key}
        files: {kind: object-store}
        shop: {kind: feature-store, groups: {customers: {entity: id, features: {%s}}}%s}
        """
            .formatted(features, properties));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id | 'id' is the entity's id already",
        "feature_timestamp | Every record has a 'feature_timestamp' of its own",
        "write_time | Every record has a 'write_time' of its own",
      })
  void keepsNamesThatAreTaken(String feature, String message) {
    assertThat(shop(feature + ": string", ", aws: {history: files}").findings())
        .containsExactly(
            "SP0704 components.shop.groups.customers.features." + feature + ": " + message);
  }

  @Test
  void needsAPlaceForTheHistory() {
    assertThat(shop("orders: integer", "").findings())
        .containsExactly(
            "SP0704 components.shop: SageMaker keeps the history of features in a store of files,"
                + " and there is none");
  }

  @Test
  void isNotOnlineUnlessAsked() {
    TestBlueprint shop = shop("orders: integer", ", key: key, aws: {history: files}");
    assertThat(shop.findings()).isEmpty();
    assertThat(shop.component("Shop"))
        .contains("feature(\"orders\", \"Integral\")", "FOLDER = \"shop/\"")
        .doesNotContain("onlineStoreConfig", "IKey", "grantUse");
    assertThat(shop.file("README.md")).doesNotContain("stored online");
  }
}
