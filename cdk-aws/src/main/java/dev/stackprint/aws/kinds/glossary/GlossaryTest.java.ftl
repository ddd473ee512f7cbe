package ${c.packageName};

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class ${c.className}Test {

  private final Template template = ${c.testFixture}.TEMPLATE;

  @Test
  void importsAllTerms() throws IOException {
    var terms = Files.readString(Path.of("${file}"));
    template.hasResourceProperties(
        "Custom::Terminology",
        Map.of("Update", Match.serializedJson(Match.objectLike(Map.of("action", "importTerminology", "parameters", Match.objectLike(Map.of("TerminologyData", Map.of("Directionality", "${directionality}", "Format", "CSV", "File", terms))))))));
  }
}
