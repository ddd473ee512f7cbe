package infra.translation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TermsTest {

  private final MockedStack.Registration job = MockedStack.one("gcp:cloudrunv2/job:Job", "terms");

  @Test
  void uploadsTheTermsOfEachPairOfLanguages() {
    for (var file : List.of("en-de.csv", "en-fr.csv", "en-es.csv")) {
      assertEquals(
          file,
          MockedStack.one("gcp:storage/bucketObject:BucketObject", "terms-" + file).at("name"));
    }
  }

  @Test
  void makesTheGlossariesWhenDeployed() {
    assertTrue(job.at("runExecutionToken").toString().matches("[0-9a-f]{1,8}"));
    var template = (Map<?, ?>) job.at("template", "template");
    var container = (Map<?, ?>) ((List<?>) template.get("containers")).get(0);
    var variables = (List<?>) container.get("envs");
    assertTrue(
        variables.contains(
            Map.of(
                "name",
                "GLOSSARIES",
                "value",
                "projects/"
                    + MockedStack.PROJECT
                    + "/locations/us-central1/glossaries/translation-terms")));
  }

  @Test
  void mayMakeGlossariesOnly() {
    var grant = MockedStack.one("gcp:projects/iAMMember:IAMMember", "terms-makes-glossaries");
    assertEquals("roles/cloudtranslate.editor", grant.at("role"));
  }
}
