package ${c.packageName};

import static org.junit.jupiter.api.Assertions.assertEquals;
<#if key??>
import static org.junit.jupiter.api.Assertions.assertNotNull;
</#if>

import org.junit.jupiter.api.Test;

class ${c.className}Test {

  private final MockedStack.Registration bucket =
      MockedStack.one("gcp:storage/bucket:Bucket", "${c.name}");

  @Test
  void isPrivate() {
    assertEquals("enforced", bucket.at("publicAccessPrevention"));
    assertEquals(true, bucket.at("uniformBucketLevelAccess"));
  }

  @Test
  void keepsWhatItWasToldTo() {
    assertEquals(${versioned?c}, bucket.at("versioning", "enabled"));
<#if softDeleteSeconds??>
    assertEquals(${softDeleteSeconds?c}.0, bucket.at("softDeletePolicy", "retentionDurationSeconds"));
</#if>
  }
<#if key??>

  @Test
  void isEncryptedWithTheKey() {
    assertNotNull(bucket.at("encryption", "defaultKmsKeyName"));
  }
</#if>
}
