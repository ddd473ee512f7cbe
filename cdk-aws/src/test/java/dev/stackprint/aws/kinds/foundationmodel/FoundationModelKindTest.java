package dev.stackprint.aws.kinds.foundationmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.aws.kinds.AwsBlueprint;
import dev.stackprint.verification.TestBlueprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          model: claude-sonnet-4-6, aws: {throughput: {units: 1}} | us-east-1 | Provisioned Throughput is not known to be sold for 'claude-sonnet-4-6'
          model: nova-lite, aws: {throughput: {units: 1}} | us-east-1 | Provisioned Throughput is not known to be sold for 'nova-lite-2'
          model: nova-micro, aws: {throughput: {units: 1}} | eu-west-1 | Provisioned Throughput for 'nova-micro-1' is not sold in eu-west-1
          model: us.amazon.nova-micro-v1:0, aws: {throughput: {units: 1}} | us-east-1 | Capacity that is set aside is in us-east-1 alone, and no inference profile leads to it
          model: nova-micro, residency: anywhere, aws: {throughput: {units: 1}} | us-east-1 | Capacity that is set aside is in us-east-1 alone, and no inference profile leads to it
          model: nova-micro, aws: {cost-profile: true, throughput: {units: 1}} | us-east-1 | An inference profile leads to no capacity that is set aside
          """)
  void refusesWhatCannotBeSetAside(String properties, String region, String message) {
    assertThat(model(properties).in(region).findings())
        .anyMatch(finding -> finding.endsWith(": " + message));
  }

  @Test
  void batchesDoNotTakeCapacityThatIsSetAside() {
    assertThat(
            AwsBlueprint.of(
                    """
                    files: {kind: object-store}
                    model: {kind: foundation-model, model: nova-micro, aws: {throughput: {units: 1}}}
                    batch: {kind: batch-inference, source: files, model: model}
                    """)
                .findings())
        .anyMatch(
            finding -> finding.endsWith(": 'batch' does not take capacity that is set aside"));
  }

  @Test
  void saysWhatIsBoughtAndHowToStopIt() {
    TestBlueprint bought = model("model: nova-micro, aws: {throughput: {units: 2}}");
    assertThat(bought.findings()).isEmpty();
    assertThat(bought.file("README.md"))
        .contains("nova-micro-1 as Provisioned Throughput of 2 model units in us-east-1.")
        .contains("by the hour and model unit, whether or not anybody calls it")
        .contains("take `throughput` out of the blueprint");
    assertThat(bought.component("Model"))
        .contains("throughput.getResponseField(ARN)")
        .doesNotContain("commitmentDuration", "inference-profile");
    TestBlueprint committed =
        model("model: nova-micro, aws: {throughput: {units: 1, commitment: 1-month}}");
    assertThat(committed.component("Model")).contains("\"OneMonth\"");
    assertThat(committed.file("README.md"))
        .contains("fails until the commitment is over (a month)");
  }
}
