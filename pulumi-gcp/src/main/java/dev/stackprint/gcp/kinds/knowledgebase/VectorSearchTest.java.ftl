package ${c.packageName};

import static org.junit.jupiter.api.Assertions.assertEquals;
<#if key??>
import static org.junit.jupiter.api.Assertions.assertNotNull;
</#if>

import org.junit.jupiter.api.Test;

class ${c.className}Test {

  private final MockedStack.Registration index =
      MockedStack.one("gcp:vertex/aiIndex:AiIndex", "${c.name}-${index}");

  @Test
  void storesVectorsOfTheModelsLength() {
    assertEquals(${model.dimensions?c}.0, index.at("metadata", "config", "dimensions"));
  }

  @Test
  void findsWhatChangedAtOnce() {
    assertEquals("STREAM_UPDATE", index.at("indexUpdateMethod"));
  }
<#if key??>

  @Test
  void isEncryptedWithTheKey() {
    assertNotNull(index.at("encryptionSpec", "kmsKeyName"));
    var state = MockedStack.one("gcp:storage/bucket:Bucket", "${c.name}-ingestion-state");
    assertNotNull(state.at("encryption", "defaultKmsKeyName"));
  }
</#if>

  @Test
  void answersWithTheMachinesAskedFor() {
    var deployed =
        MockedStack.one(
            "gcp:vertex/aiIndexEndpointDeployedIndex:AiIndexEndpointDeployedIndex", "${c.name}-${index}");
    assertEquals(${replicas?c}.0, deployed.at("dedicatedResources", "minReplicaCount"));
    assertEquals("${deployedIndexId}", deployed.at("deployedIndexId"));
  }
}
