package infra.batchinference;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Template;

class ModelTest {

  private final Template template = SynthesizedStack.TEMPLATE;

  @Test
  void isCalledByItsIdOnly() {
    var statements = statements();
    assertFalse(statements.isEmpty());
    for (var statement : statements) {
      // Bedrock looks up the profile before a knowledge base has documents read through it.
      assertTrue(
          Set.of(
                  "bedrock:InvokeModel",
                  "bedrock:GetInferenceProfile",
                  "bedrock:CreateModelInvocationJob")
              .contains(statement.get("Action").asText()));
    }
  }

  /** Returns the statements of all policies that are about the model. */
  private List<JsonNode> statements() {
    JsonNode policies = new ObjectMapper().valueToTree(template.findResources("AWS::IAM::Policy"));
    var statements = new ArrayList<JsonNode>();
    for (var policy : policies) {
      for (var statement : policy.at("/Properties/PolicyDocument/Statement")) {
        if (statement.path("Resource").toString().contains("amazon.nova-2-lite-v1:0")) {
          statements.add(statement);
        }
      }
    }
    return statements;
  }
}
