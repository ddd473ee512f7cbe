package dev.stackprint.gcp.kinds.featurestore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.gcp.kinds.GcpBlueprint;
import dev.stackprint.verification.TestBlueprint;
import org.junit.jupiter.api.Test;

class FeatureStoreKindTest {

  private static TestBlueprint shop(String group, String properties) {
    return GcpBlueprint.of(
        """
        key: {kind: encryption-key}
        shop: {kind: feature-store, groups: {customers: {entity: id, %s}}%s}
        """
            .formatted(group, properties));
  }

  @Test
  void keepsNamesThatAreTaken() {
    assertThat(shop("features: {id: string}", "").findings())
        .containsExactly(
            "SP0704 components.shop.groups.customers.features.id: 'id' is the entity's id already");
    assertThat(shop("features: {write_time: string}", "").findings()).isEmpty();
  }

  @Test
  void hasNoNodesUnlessOnline() {
    TestBlueprint offline = shop("features: {orders: integer}", "");
    assertThat(offline.component("Shop"))
        .contains("{\"name\": \"orders\", \"type\": \"INTEGER\"}")
        .doesNotContain("OnlineStore", "grantUse");
    assertThat(offline.file("README.md")).doesNotContain("node and hour");
    TestBlueprint online = shop("online: true, features: {orders: integer}", ", gcp: {nodes: 3}");
    assertThat(online.component("Shop")).contains(".minNodeCount(3)", ".maxNodeCount(3)");
    assertThat(online.file("README.md")).contains("3 nodes of Bigtable, which serve shop");
  }

  @Test
  void encryptsTablesAndWhatIsOnline() {
    TestBlueprint offline = shop("features: {orders: integer}", ", key: key");
    assertThat(offline.component("Shop"))
        .contains("DatasetDefaultEncryptionConfigurationArgs", "\"bigquery-encryption\"")
        .doesNotContain("EncryptionSpecArgs");
    assertThat(offline.file("README.md")).contains("bq show --encryption_service_account");
    assertThat(shop("online: true, features: {orders: integer}", ", key: key").component("Shop"))
        .contains("AiFeatureOnlineStoreEncryptionSpecArgs");
  }
}
