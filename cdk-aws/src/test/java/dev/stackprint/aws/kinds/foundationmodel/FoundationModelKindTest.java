package dev.stackprint.aws.kinds.foundationmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.aws.kinds.AwsBlueprint;
import dev.stackprint.verification.TestBlueprint;
import org.junit.jupiter.api.Test;

class FoundationModelKindTest {

  private static TestBlueprint model(String properties) {
    return AwsBlueprint.of(
        """
        model: {kind: foundation-model, %s}
        assistant: {kind: chat-api, model: model}
        """
            .formatted(properties));
  }

  @Test
  void callsTheModelItselfWhereItMustStayInTheRegion() {
    assertThat(model("model: nova-lite-1, residency: region").component("Model"))
        .contains("return \"amazon.nova-lite-v1:0\";")
        .doesNotContain("inference-profile", "InferenceProfileArn", "REGIONS");
  }

  @Test
  void callsAProfileOfTheGeographyByDefault() {
    assertThat(model("model: claude-sonnet-4-6").component("Model"))
        .contains(
            "return \"us.anthropic.claude-sonnet-4-6\";",
            "List.of(\"us-east-1\", \"us-east-2\", \"us-west-2\")",
            "routed.put(\"bedrock:InferenceProfileArn\", modelArn());");
  }

  @Test
  void namesTheGeographyOfTheRegion() {
    assertThat(model("model: claude-sonnet-4-6").in("eu-central-1").component("Model"))
        .contains("return \"eu.anthropic.claude-sonnet-4-6\";", "\"eu-north-1\"")
        .doesNotContain("us-east-1");
  }

  @Test
  void warnsOfRequestsThatLeaveTheGeography() {
    TestBlueprint worldwide =
        model("model: global.anthropic.claude-sonnet-4-6, residency: anywhere");
    assertThat(worldwide.findings())
        .containsExactly(
            "SP0606 components.model.model: Requests from us-east-1 may be processed in any"
                + " commercial AWS Region");
    assertThat(worldwide.component("Model")).contains("REGIONS = List.of(\"\", \"us-east-1\")");
  }

  @Test
  void warnsOfAModelThatEnds() {
    assertThat(model("model: claude-sonnet-4-5").findings())
        .singleElement()
        .asString()
        .startsWith("SP0608 components.model.model: ");
  }

  @Test
  void copiesWhatAProfileOfItsOwnLeadsTo() {
    assertThat(model("model: claude-sonnet-4-6, aws: {cost-profile: true}").component("Model"))
        .contains(
            ".copyFrom(sourceArn())",
            "\"-us-anthropic-claude-sonnet-4-6\"",
            "profile.getAttrInferenceProfileArn()",
            "Stream.concat(Stream.of(sourceArn()), models)");
  }

  @Test
  void hasNoMethodThatNobodyNeeds() {
    assertThat(model("model: nova-lite").component("Model"))
        .contains("void grantInvoke(", "String modelId()", "private String modelArn()")
        .doesNotContain("grantGuardedInvoke", "metricId");
  }

  @Test
  void requiresTheGuardrailOfWhoHasOne() {
    assertThat(
            AwsBlueprint.of(
                    """
                    model: {kind: foundation-model, model: nova-lite}
                    safety: {kind: guardrail}
                    assistant: {kind: chat-api, model: model, guardrail: safety}
                    """)
                .component("Model"))
        .contains("Map.of(\"bedrock:GuardrailIdentifier\", guardrailArn + \":*\")")
        .doesNotContain("void grantInvoke(");
  }
}
