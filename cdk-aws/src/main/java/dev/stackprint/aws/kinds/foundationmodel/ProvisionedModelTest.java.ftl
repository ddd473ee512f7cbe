package ${c.packageName};

<#if guarded || unguarded>
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
</#if>
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class ${c.className}Test {

  private final Template template = ${c.testFixture}.TEMPLATE;

  @Test
  void buysWhatIsAskedFor() {
    template.hasResourceProperties(
        "Custom::ProvisionedThroughput",
        Map.of(
            "Update",
            Match.serializedJson(
                Match.objectLike(
                    Map.of(
                        "action",
                        "createProvisionedModelThroughput",
                        "parameters",
                        Match.objectLike(
                            Map.of(
                                "modelId", "${model}",
<#if committed>
                                "commitmentDuration", "${commitment}",
</#if>
                                "modelUnits", ${units})))))));
  }

  @Test
  void deletesWhatItBought() {
    template.hasResourceProperties(
        "Custom::ProvisionedThroughput",
        Map.of("Delete", Match.stringLikeRegexp("deleteProvisionedModelThroughput.*PHYSICAL:RESOURCEID")));
  }
<#if guarded || unguarded>

  @Test
  void isCalledByItsOwnArnOnly() {
    JsonNode policies = new ObjectMapper().valueToTree(template.findResources("AWS::IAM::Policy"));
    var statements = new ArrayList<JsonNode>();
    for (var policy : policies) {
      for (var statement : policy.at("/Properties/PolicyDocument/Statement")) {
        if (statement.get("Resource").toString().startsWith("{\"Fn::GetAtt\":[\"${c.className}Throughput")) {
          statements.add(statement);
        }
      }
    }
    assertFalse(statements.isEmpty());
    for (var statement : statements) {
      assertEquals("bedrock:InvokeModel", statement.get("Action").asText());
<#if guarded && !unguarded>
      assertTrue(statement.at("/Condition/StringLike").has("bedrock:GuardrailIdentifier"));
</#if>
    }
  }
</#if>
}
