package dev.stackprint.aws.kinds.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.aws.kinds.AwsBlueprint;
import dev.stackprint.verification.TestBlueprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkKindTest {

  private static TestBlueprint network(String properties) {
    return AwsBlueprint.of("private: {kind: network, %s}\n".formatted(properties));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cidr: 10.0.0.0/8 | SP0703 components.private.cidr: A VPC with subnets cannot have a /8 range",
        "cidr: 10.0.0.0/25 | SP0703 components.private.cidr: A VPC with subnets cannot have a /25 range",
        "aws: {nat-gateways: 1} | SP0704 components.private.aws.nat-gateways: NAT gateways are for networks that reach the internet, and this one does not",
        "'internet: true, aws: {nat-gateways: 3}' | SP0704 components.private.aws.nat-gateways: There are more NAT gateways than zones",
      })
  void findsWhatCannotBe(String properties, String finding) {
    assertThat(network(properties).findings()).containsExactly(finding);
  }

  @ParameterizedTest
  @CsvSource({"10.0.0.0/16, 20", "10.1.0.0/20, 24", "10.2.3.0/24, 28"})
  void dividesItsRangeBySixteen(String cidr, int mask) {
    assertThat(network("cidr: " + cidr).findings()).isEmpty();
    assertThat(network("cidr: " + cidr).component("Private")).contains(".cidrMask(" + mask + ")");
  }

  @Test
  void hasNoWayToTheInternetUnlessAsked() {
    assertThat(network("zones: 3").component("Private"))
        .contains("SubnetType.PRIVATE_ISOLATED", ".natGateways(0)", "zone(0), zone(1), zone(2)")
        .doesNotContain("PUBLIC", "PRIVATE_WITH_EGRESS");
    assertThat(network("internet: true").component("Private"))
        .contains("SubnetType.PRIVATE_WITH_EGRESS", ".natGateways(1)");
  }

  @Test
  void hasEndpointsForWhatIsCalledFromInside() {
    TestBlueprint blueprint =
        AwsBlueprint.of(
            """
            private: {kind: network}
            model: {kind: foundation-model, model: claude-sonnet}
            assistant: {kind: chat-api, model: model, network: private}
            """);
    assertThat(blueprint.component("Private"))
        .contains(
            "addEndpoint(\"BedrockRuntime\", \"com.amazonaws\", \"bedrock-runtime\", fromInside);");
    assertThat(blueprint.file("README.md")).contains("interface endpoints");
    assertThat(network("zones: 2").component("Private")).doesNotContain("addEndpoint");
  }
}
