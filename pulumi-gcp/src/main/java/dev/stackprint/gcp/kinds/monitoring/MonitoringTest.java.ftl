package ${c.packageName};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ${c.className}Test {

  @Test
  void showsEachComponent() {
    var dashboard = MockedStack.one("gcp:monitoring/dashboard:Dashboard", "${c.name}").at("dashboardJson").toString();
<#list sections as section>
    assertTrue(dashboard.contains("\"title\":\"${section.heading}\""));
<#list section.charts as chart>
    assertTrue(dashboard.contains("${chart.metric}"));
</#list>
</#list>
  }
<#if hasAlerts>

  @Test
  void raisesAlerts() {
<#list alerts as alert>
    assertAlert("${alert.id}", "${alert.metric}", ${alert.threshold}, "${alert.seconds}", "${alert.meaning}");
</#list>
  }

  private static void assertAlert(
      final String id,
      final String metric,
      final double threshold,
      final String duration,
      final String meaning) {
    var policy = MockedStack.one("gcp:monitoring/alertPolicy:AlertPolicy", "${c.name}-" + id);
    assertEquals(meaning, policy.at("documentation", "content"));
    var conditions = (List<?>) policy.at("conditions");
    assertEquals(1, conditions.size());
    var condition = (Map<?, ?>) ((Map<?, ?>) conditions.get(0)).get("conditionThreshold");
    assertTrue(condition.get("filter").toString().contains("metric.type=\"" + metric + "\""));
    assertEquals(threshold, condition.get("thresholdValue"));
    assertEquals(duration, condition.get("duration"));
<#if channels??>
    assertFalse(((List<?>) policy.at("notificationChannels")).isEmpty());
</#if>
  }
</#if>
}
