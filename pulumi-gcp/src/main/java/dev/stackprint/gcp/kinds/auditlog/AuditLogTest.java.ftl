package ${c.packageName};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ${c.className}Test {

  private final MockedStack.Registration bucket = MockedStack.one("gcp:storage/bucket:Bucket", "${c.name}");

  @Test
  void hasServicesLogTheirCalls() {
<#list services as service>
    assertEquals(${service.types?size}, types("${service.id}", "${service.service}").size());
</#list>
  }

  @Test
  void keepsTheRecord() {
<#if retain>
    assertEquals("${seconds}", bucket.at("retentionPolicy", "retentionPeriod"));
    assertEquals(${lock?c}, bucket.at("retentionPolicy", "isLocked"));
<#else>
    assertNull(bucket.at("retentionPolicy"));
</#if>
<#if key??>
    assertNotNull(bucket.at("encryption", "defaultKmsKeyName"));
</#if>
  }

  @Test
  void recordsWhatWasAskedFor() {
    var filter = MockedStack.one("gcp:logging/projectSink:ProjectSink", "${c.name}").at("filter").toString();
    assertEquals(${calls?c}, filter.contains("cloudaudit.googleapis.com/activity"));
<#list services as service>
    assertTrue(filter.contains("\"${service.service}\""));
</#list>
  }

  @Test
  void addsToTheRecordOnly() {
    var grant = MockedStack.one("gcp:storage/bucketIAMMember:BucketIAMMember", "${c.name}-written-by-sink");
    assertEquals("roles/storage.objectCreator", grant.at("role"));
  }

  private static List<?> types(final String id, final String service) {
    var config = MockedStack.one("gcp:projects/iAMAuditConfig:IAMAuditConfig", "${c.name}-" + id);
    assertEquals(service, config.at("service"));
    return (List<?>) config.at("auditLogConfigs");
  }
}
