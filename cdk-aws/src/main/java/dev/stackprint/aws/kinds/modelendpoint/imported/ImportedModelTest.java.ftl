package ${c.packageName};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class ${c.className}Test {

  private final Template template = ${c.testFixture}.TEMPLATE;

  ${tests.machine}

  @Test
  void importsTheWeightsOfItsFolder() throws IOException {
    var source = definition().findValue("S3Uri").asText();
    assertTrue(source.endsWith("}/${folder}"), source);
  }

  @Test
  void deletesTheFormerModelOnlyOnceAnotherIsInUse() throws IOException {
    var states = definition().at("/States/Work/Branches/0/States");
    assertEquals("Was another one in use?", states.at("/Put it to use/Next").asText());
    assertEquals("Let the last calls end", states.at("/Was another one in use?/Choices/0/Next").asText());
    assertEquals("Delete the former one", states.at("/Let the last calls end/Next").asText());
  }

  ${tests.questions}
}
