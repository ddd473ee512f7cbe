package infra.modelserving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SafetyTest {

  private final MockedStack.Registration template =
      MockedStack.one("gcp:modelarmor/template:Template", "safety");

  @Test
  void filtersHarmfulContent() {
    var filters = (List<?>) template.at("filterConfig", "raiSettings", "raiFilters");
    assertTrue(
        filters.contains(Map.of("filterType", "HATE_SPEECH", "confidenceLevel", "LOW_AND_ABOVE")));
  }

  @Test
  void looksForAttacks() {
    assertEquals(
        "LOW_AND_ABOVE",
        template.at("filterConfig", "piAndJailbreakFilterSettings", "confidenceLevel"));
  }

  @Test
  void masksPersonalData() {
    assertNotNull(
        template.at("filterConfig", "sdpSettings", "advancedConfig", "deidentifyTemplate"));
  }

  @Test
  void looksForPersonalData() {
    var inspection =
        MockedStack.one(
            "gcp:dataloss/preventionInspectTemplate:PreventionInspectTemplate", "safety");
    assertTrue(
        ((List<?>) inspection.at("inspectConfig", "infoTypes"))
            .contains(Map.of("name", "AWS_CREDENTIALS")));
  }

  @Test
  void keepsNoRecordOfWhatItSees() {
    assertEquals(false, template.at("templateMetadata", "logSanitizeOperations"));
  }
}
