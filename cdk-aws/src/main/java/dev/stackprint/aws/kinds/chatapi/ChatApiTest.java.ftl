package ${c.packageName};

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

class ${c.className}Test {

  private final Template template = ${c.testFixture}.TEMPLATE;

  @Test
  void refusesCallersThatItDoesNotKnow() {
    template.hasResourceProperties(
        "AWS::ApiGatewayV2::Route",
        Map.of("RouteKey", "POST /chat", "AuthorizationType", "${authorizationType}"));
    template.resourcePropertiesCountIs(
        "AWS::ApiGatewayV2::Route", Map.of("AuthorizationType", "NONE"), 0);
  }

  @Test
  void limitsHowMuchIsAsked() {
    template.hasResourceProperties(
        "AWS::ApiGatewayV2::Stage",
        Map.of(
            "DefaultRouteSettings",
            Map.of("ThrottlingRateLimit", ${rate}, "ThrottlingBurstLimit", ${burst})));
  }

  @Test
  void logsWhoCalls() {
    template.hasResourceProperties(
        "AWS::ApiGatewayV2::Stage",
        Map.of("AccessLogSettings", Map.of("DestinationArn", Match.anyValue(), "Format", Match.anyValue())));
  }
<#if origins?has_content>

  @Test
  void letsPagesOfKnownOriginsCall() {
    template.hasResourceProperties(
        "AWS::ApiGatewayV2::Api",
        Map.of(
            "CorsConfiguration",
            Match.objectLike(Map.of("AllowOrigins", List.of(<#list origins as origin>"${origin}"<#sep>, </#list>)))));
  }
<#else>

  @Test
  void letsNoWebPageCall() {
    template.hasResourceProperties(
        "AWS::ApiGatewayV2::Api", Map.of("CorsConfiguration", Match.absent()));
  }
</#if>
<#if sessions>

  @Test
  void forgetsConversations() {
    template.hasResourceProperties(
        "AWS::DynamoDB::Table",
        Map.of("TimeToLiveSpecification", Map.of("AttributeName", "expires", "Enabled", true)));
  }
</#if>

  @Test
  void answersBeforeTheGatewayGivesUp() {
    template.hasResourceProperties(
        "AWS::Lambda::Function", Map.of("Handler", "handler.handle", "Timeout", 27));
  }
<#if guarded>

  @Test
  void appliesTheGuardrail() {
    template.hasResourceProperties(
        "AWS::Lambda::Function",
        Map.of(
            "Environment",
            Map.of(
                "Variables",
                Match.objectLike(
                    Map.of("GUARDRAIL_ID", Match.anyValue(), "GUARDRAIL_VERSION", Match.anyValue())))));
  }

<#if imported>
  @Test
  void mayApplyTheGuardrailAroundEachCall() {
    assertEquals(1, statements("bedrock:ApplyGuardrail").size());
    assertTrue(statements("bedrock:InvokeModel").stream().allMatch(each -> each.get("Resource").toString().contains("<#if reranker??>${reranker}") || each.get("Resource").toString().contains("</#if>:imported-model/*")));
  }

<#elseif served>
  @Test
  void mayApplyTheGuardrailAroundEachCall() {
    assertEquals(1, statements("bedrock:ApplyGuardrail").size());
    assertEquals(1, statements("sagemaker:InvokeEndpoint").size());
    assertTrue(statements("bedrock:InvokeModel").stream().allMatch(<#if reranker??>each -> each.get("Resource").toString().contains("${reranker}")<#else>each -> false</#if>));
  }

<#else>
  @Test
  void cannotCallAModelWithoutTheGuardrail() {
    var guarded = 0;
    for (var statement : statements("bedrock:InvokeModel")) {
<#if reranker??>
      if (statement.get("Resource").toString().contains("${reranker}")) {
        continue; // it writes nothing
      }
</#if>
      assertTrue(statement.at("/Condition/StringLike").has("bedrock:GuardrailIdentifier"));
      guarded++;
    }
    assertTrue(guarded > 0);
  }

</#if>
  /** Returns the statements of the function's role that allow an action. */
  private List<JsonNode> statements(final String action) {
    JsonNode policies = new ObjectMapper().valueToTree(template.findResources("AWS::IAM::Policy"));
    var statements = new ArrayList<JsonNode>();
    for (var policy : policies) {
      if (!policy.at("/Properties/PolicyName").asText().startsWith("${c.className}Role")) {
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
</#if>
}
