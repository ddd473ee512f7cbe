package infra.translation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class TermsTest {

  private final Template template = SynthesizedStack.TEMPLATE;

  @Test
  void importsAllTerms() throws IOException {
    var terms = Files.readString(Path.of("glossaries/terms.csv"));
    template.hasResourceProperties(
        "Custom::Terminology",
        Map.of(
            "Update",
            Match.serializedJson(
                Match.objectLike(
                    Map.of(
                        "action",
                        "importTerminology",
                        "parameters",
                        Match.objectLike(
                            Map.of(
                                "TerminologyData",
                                Map.of(
                                    "Directionality", "UNI", "Format", "CSV", "File", terms))))))));
  }
}
