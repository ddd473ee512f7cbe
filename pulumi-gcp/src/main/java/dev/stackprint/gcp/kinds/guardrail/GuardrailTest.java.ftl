package ${c.packageName};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ${c.className}Test {

  private final MockedStack.Registration template =
      MockedStack.one("gcp:modelarmor/template:Template", "${c.name}");
<#list s.contentFilters as filter>
<#if filter?is_first>

  @Test
  void filtersHarmfulContent() {
    var filters = (List<?>) template.at("filterConfig", "raiSettings", "raiFilters");
    assertTrue(filters.contains(Map.of("filterType", "${filter.type}", "confidenceLevel", "${filter.confidence}")));
  }
</#if>
</#list>
<#if s.promptAttacks??>

  @Test
  void looksForAttacks() {
    assertEquals("${s.promptAttacks}", template.at("filterConfig", "piAndJailbreakFilterSettings", "confidenceLevel"));
  }
</#if>
<#if s.personalData.any>

  @Test
  void masksPersonalData() {
    assertNotNull(template.at("filterConfig", "sdpSettings", "advancedConfig", "deidentifyTemplate"));
  }
</#if>
<#list s.personalData.types as type>
<#if type?is_first>

  @Test
  void looksForPersonalData() {
    var inspection = MockedStack.one("gcp:dataloss/preventionInspectTemplate:PreventionInspectTemplate", "${c.name}");
    assertTrue(((List<?>) inspection.at("inspectConfig", "infoTypes")).contains(Map.of("name", "${type}")));
  }
</#if>
</#list>

  @Test
  void keepsNoRecordOfWhatItSees() {
    assertEquals(false, template.at("templateMetadata", "logSanitizeOperations"));
  }
}
