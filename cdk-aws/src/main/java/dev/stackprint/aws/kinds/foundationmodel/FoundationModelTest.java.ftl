package ${c.packageName};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class ${c.className}Test {

  private final Template template = ${c.testFixture}.TEMPLATE;
<#if costProfile>

  @Test
  void isCalledThroughAProfileOfItsOwn() {
    template.hasResourceProperties(
        "AWS::Bedrock::ApplicationInferenceProfile",
        Map.of("ModelSource", Map.of("CopyFrom", Match.anyValue())));
  }
</#if>
<#if grants>

  @Test
  void isCalledByItsIdOnly() {
    var statements = statements();
    assertFalse(statements.isEmpty());
    for (var statement : statements) {
      // Bedrock looks up the profile before a knowledge base has documents read through it.
<#if batch>
      assertTrue(Set.of("bedrock:InvokeModel", "bedrock:GetInferenceProfile", "bedrock:CreateModelInvocationJob").contains(statement.get("Action").asText()));
<#else>
      assertTrue(Set.of("bedrock:InvokeModel", "bedrock:GetInferenceProfile").contains(statement.get("Action").asText()));
</#if>
    }
  }
</#if>
<#if guarded && !unguarded>

  @Test
  void isCalledUnderTheGuardrailOnly() {
    for (var statement : statements()) {
      assertTrue(statement.at("/Condition/StringLike").has("bedrock:GuardrailIdentifier"));
    }
  }
</#if>
<#if grants>

  /** Returns the statements of all policies that are about the model. */
  private List<JsonNode> statements() {
    JsonNode policies = new ObjectMapper().valueToTree(template.findResources("AWS::IAM::Policy"));
    var statements = new ArrayList<JsonNode>();
    for (var policy : policies) {
      for (var statement : policy.at("/Properties/PolicyDocument/Statement")) {
        if (statement.path("Resource").toString().contains("${foundationModel}")) {
          statements.add(statement);
        }
      }
    }
    return statements;
  }
</#if>
}
