package ${c.packageName};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class ${c.className}Test {

  private final Template template = ${c.testFixture}.TEMPLATE;

  @Test
  void showsEachComponent() {
    var dashboard = mine("AWS::CloudWatch::Dashboard").toString();
<#list sections as section>
    assertTrue(dashboard.contains("## ${section.heading}"));
<#list section.graphs as graph>
    assertTrue(dashboard.contains("${graph.metric}"));
</#list>
</#list>
  }

<#if hasAlarms>
  @Test
  void raisesAlarms() {
    assertEquals(${alarms?size}, mine("AWS::CloudWatch::Alarm").size());
<#list alarms as alarm>
    assertAlarm("${alarm.namespace}", "${alarm.metric}", ${alarm.threshold}, ${alarm.periods}, "${alarm.meaning}");
</#list>
  }
<#else>
  @Test
  void raisesNoAlarm() {
    assertEquals(0, mine("AWS::CloudWatch::Alarm").size());
  }
</#if>
<#if topic??>

  @Test
  void tellsSomebody() {
    for (var alarm : mine("AWS::CloudWatch::Alarm").values()) {
      var properties = (Map<?, ?>) alarm.get("Properties");
      assertTrue(properties.containsKey("AlarmActions"), alarm::toString);
      assertTrue(properties.containsKey("OKActions"), alarm::toString);
    }
  }
</#if>
<#if hasAlarms>

  private void assertAlarm(
      final String namespace,
      final String metric,
      final Number threshold,
      final int periods,
      final String meaning) {
    template.hasResourceProperties(
        "AWS::CloudWatch::Alarm",
        Map.of(
            "Namespace", namespace,
            "MetricName", metric,
            "Dimensions", Match.anyValue(),
            "Threshold", threshold,
            "EvaluationPeriods", periods,
            "AlarmDescription", meaning,
            "TreatMissingData", "notBreaching"));
  }
</#if>

  /** Returns the resources of a type that this construct made. */
  private Map<String, Map<String, Object>> mine(final String type) {
    var resources = new TreeMap<>(template.findResources(type));
    resources.keySet().removeIf(id -> !id.startsWith("${id}"));
    return resources;
  }
}
