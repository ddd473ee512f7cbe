package ${c.packageName};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.List;
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

  ${tuner.tests}

  @Test
  void putsNothingToUseThatIsBelowTheThreshold() throws IOException {
    var states = definition().at("/States/Work/Branches/0/States");
    var refused = states.at("/Is it good enough?/Choices/0");
    assertTrue(refused.get("Condition").asText().contains("$score <"), refused.toString());
    assertEquals("Withdraw it", refused.get("Next").asText());
<#if asks>
    var asking = states.get("Ask for approval");
    assertEquals("Ask for approval", states.at("/Is it good enough?/Default").asText());
    assertEquals("${tuner.approved}", asking.get("Next").asText());
    assertEquals("Withdraw it", asking.at("/Catch/0/Next").asText());
    assertTrue(asking.get("Resource").asText().endsWith(".waitForTaskToken"));
<#else>
    assertEquals("${tuner.approved}", states.at("/Is it good enough?/Default").asText());
</#if>
  }
<#if uploads??>

  ${tests.uploads}
</#if>

  ${tests.questions}
}
