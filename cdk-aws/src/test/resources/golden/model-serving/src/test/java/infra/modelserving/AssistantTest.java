package infra.modelserving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class AssistantTest {

  private final Template template = SynthesizedStack.TEMPLATE;

  @Test
  void refusesCallersThatItDoesNotKnow() {
    template.hasResourceProperties(
        "AWS::ApiGatewayV2::Route",
        Map.of("RouteKey", "POST /chat", "AuthorizationType", "AWS_IAM"));
    template.resourcePropertiesCountIs(
        "AWS::ApiGatewayV2::Route", Map.of("AuthorizationType", "NONE"), 0);
  }

  @Test
  void limitsHowMuchIsAsked() {
    template.hasResourceProperties(
        "AWS::ApiGatewayV2::Stage",
        Map.of(
            "DefaultRouteSettings", Map.of("ThrottlingRateLimit", 10, "ThrottlingBurstLimit", 20)));
  }

  @Test
  void logsWhoCalls() {
    template.hasResourceProperties(
        "AWS::ApiGatewayV2::Stage",
        Map.of(
            "AccessLogSettings",
            Map.of("DestinationArn", Match.anyValue(), "Format", Match.anyValue())));
  }

  @Test
  void letsNoWebPageCall() {
    template.hasResourceProperties(
        "AWS::ApiGatewayV2::Api", Map.of("CorsConfiguration", Match.absent()));
  }

  @Test
  void forgetsConversations() {
    template.hasResourceProperties(
        "AWS::DynamoDB::Table",
        Map.of("TimeToLiveSpecification", Map.of("AttributeName", "expires", "Enabled", true)));
  }

  @Test
  void answersBeforeTheGatewayGivesUp() {
    template.hasResourceProperties(
        "AWS::Lambda::Function", Map.of("Handler", "handler.handle", "Timeout", 27));
  }

  @Test
  void appliesTheGuardrail() {
    template.hasResourceProperties(
        "AWS::Lambda::Function",
        Map.of(
            "Environment",
            Map.of(
                "Variables",
                Match.objectLike(
                    Map.of(
                        "GUARDRAIL_ID",
                        Match.anyValue(),
                        "GUARDRAIL_VERSION",
                        Match.anyValue())))));
  }

  @Test
  void mayApplyTheGuardrailAroundEachCall() {
    assertEquals(1, statements("bedrock:ApplyGuardrail").size());
    assertEquals(1, statements("sagemaker:InvokeEndpoint").size());
    assertTrue(statements("bedrock:InvokeModel").stream().allMatch(each -> false));
  }

  /** Returns the statements of the function's role that allow an action. */
  private List<JsonNode> statements(final String action) {
    JsonNode policies = new ObjectMapper().valueToTree(template.findResources("AWS::IAM::Policy"));
    var statements = new ArrayList<JsonNode>();
    for (var policy : policies) {
      if (!policy.at("/Properties/PolicyName").asText().startsWith("AssistantRole")) {
        continue;
      }
      for (var statement : policy.at("/Properties/PolicyDocument/Statement")) {
        if (statement.get("Action").toString().contains(action)) {
          statements.add(statement);
        }
      }
    }
    return statements;
  }
}
