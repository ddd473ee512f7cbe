package ${c.packageName};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class ${c.className}Test {

  private final Template template = ${c.testFixture}.TEMPLATE;

  @Test
  void recordsAndSigns() {
    var trail = properties("AWS::CloudTrail::Trail", "${id}Trail");
    assertEquals(true, trail.get("IsLogging"));
    assertEquals(true, trail.get("EnableLogFileValidation"));
    assertEquals(${allRegions?c}, trail.get("IsMultiRegionTrail"));
    assertEquals(${(key??)?c}, trail.containsKey("KMSKeyId"));
    assertEquals(${logGroup?c}, trail.containsKey("CloudWatchLogsLogGroupArn"));
  }

  @Test
  void recordsWhatWasAskedFor() {
    var selectors = (List<?>) properties("AWS::CloudTrail::Trail", "${id}Trail").get("AdvancedEventSelectors");
    assertEquals(${selectors}, selectors.size());
    assertEquals(${calls?c}, selectors.toString().contains("Management"));
<#list resourceTypes as type>
    assertTrue(selectors.toString().contains("${type}"));
</#list>
    assertEquals(${(stores?size > 0)?c}, selectors.toString().contains("AWS::S3::Object"));
  }

  @Test
  void letsOnlyItsTrailWrite() {
    var statements =
        statements("AWS::S3::BucketPolicy", "${id}RecordsPolicy").stream()
            .filter(each -> "Allow".equals(each.get("Effect")))
            .toList();
    assertEquals(
        Set.of("s3:GetBucketAcl", "s3:PutObject"),
        statements.stream().map(each -> each.get("Action")).collect(Collectors.toSet()));
    for (var statement : statements) {
      assertEquals(Map.of("Service", "cloudtrail.amazonaws.com"), statement.get("Principal"));
      assertTrue(statement.get("Condition").toString().contains("aws:SourceArn"));
    }
  }

  @Test
  void keepsTheRecord() {
    template.hasResource(
        "AWS::S3::Bucket",
        Map.of(
            "DeletionPolicy",
            "${deletionPolicy}",
            "Properties",
            Match.objectLike(
                Map.of(
                    "LifecycleConfiguration",
                    Map.of(
                        "Rules",
                        List.of(Match.objectLike(Map.of("ExpirationInDays", ${days?c}))))))));
  }

<#if modelCalls??>
  @Test
  void logsModelCalls() {
    var setting = properties("Custom::ModelInvocationLogging", "${id}ModelInvocationLogging").toString();
    assertTrue(setting.contains("\"textDataDeliveryEnabled\":${content?c}"), setting);
    assertTrue(setting.contains("\"imageDataDeliveryEnabled\":${content?c}"), setting);
    assertTrue(setting.contains("deleteModelInvocationLoggingConfiguration"), setting);
    assertEquals(${modelCallsLog?c}, setting.contains("cloudWatchConfig"));
  }
<#else>
  @Test
  void leavesTheAccountsLogOfModelCallsAlone() {
    assertTrue(template.findResources("Custom::ModelInvocationLogging").isEmpty());
  }
</#if>
<#if modelCallsBucket>

  @Test
  void letsOnlyBedrockOfThisAccountWriteModelCalls() {
    var allowed =
        statements("AWS::S3::BucketPolicy", "${id}ModelCallsPolicy").stream()
            .filter(each -> "Allow".equals(each.get("Effect")))
            .toList();
    assertFalse(allowed.isEmpty());
    for (var statement : allowed) {
      assertEquals(Map.of("Service", "bedrock.amazonaws.com"), statement.get("Principal"));
      assertTrue(statement.get("Condition").toString().contains("aws:SourceAccount"));
    }
  }
</#if>

  private Map<?, ?> properties(final String type, final String id) {
    return template.findResources(type).entrySet().stream()
        .filter(each -> each.getKey().startsWith(id))
        .map(each -> (Map<?, ?>) each.getValue().get("Properties"))
        .findFirst()
        .orElseThrow();
  }

  private List<Map<?, ?>> statements(final String type, final String id) {
    var policy = (Map<?, ?>) properties(type, id).get("PolicyDocument");
    return ((List<?>) policy.get("Statement"))
        .stream().<Map<?, ?>>map(each -> (Map<?, ?>) each).toList();
  }
}
