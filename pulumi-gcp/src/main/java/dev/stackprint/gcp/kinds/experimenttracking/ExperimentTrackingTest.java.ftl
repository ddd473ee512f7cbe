package ${c.packageName};

import static org.junit.jupiter.api.Assertions.assertEquals;
<#if key??>
import static org.junit.jupiter.api.Assertions.assertNotNull;
</#if>
<#if tracked>
import static org.junit.jupiter.api.Assertions.assertFalse;
</#if>

import org.junit.jupiter.api.Test;

class ${c.className}Test {

  private final MockedStack.Registration tensorboard =
      MockedStack.one("gcp:vertex/aiTensorboard:AiTensorboard", "${c.name}");

  @Test
  void isCalledAsTheBlueprintCallsIt() {
    assertEquals("${c.name}", tensorboard.at("displayName"));
  }
<#if key??>

  @Test
  void isEncryptedWithTheKey() {
    assertNotNull(tensorboard.at("encryptionSpec", "kmsKeyName"));
  }
</#if>
<#if encryptedMetadata>

  @Test
  void keepsParametersUnderTheSameKey() {
    var store = MockedStack.one("gcp:vertex/aiMetadataStore:AiMetadataStore", "${c.name}-metadata");
    assertEquals("default", store.at("name"));
    assertEquals(tensorboard.at("encryptionSpec", "kmsKeyName"), store.at("encryptionSpec", "kmsKeyName"));
  }
</#if>
<#if tracked>

  @Test
  void letsNobodyDeleteWhatWasRecorded() {
    var role = MockedStack.one("gcp:projects/iAMCustomRole:IAMCustomRole", "${c.name}-recorder");
    assertFalse(role.at("permissions").toString().contains("elete"));
  }
</#if>
}
