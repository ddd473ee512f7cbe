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
<#if uploads??>

  ${tests.uploads}
</#if>
<#if api>

  @Test
  void letsOnlySignedRequestsIn() {
    template.allResourcesProperties(
        "AWS::ApiGatewayV2::Route", Map.of("AuthorizationType", Match.not("NONE")));
  }
</#if>

  ${tests.questions}
}
