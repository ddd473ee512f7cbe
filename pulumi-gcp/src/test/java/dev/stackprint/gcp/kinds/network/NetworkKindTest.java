package dev.stackprint.gcp.kinds.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.gcp.kinds.GcpBlueprint;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.rendering.ComponentNames;
import dev.stackprint.rendering.Method;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.verification.TestBlueprint;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkKindTest {

  private static TestBlueprint network(String properties) {
    return GcpBlueprint.of("private: {kind: network, %s}\n".formatted(properties));
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 25, 30})
  void findsRangesThatAreTooWideOrTooNarrow(int prefix) {
    assertThat(network("cidr: 10.0.0.0/" + prefix).findings())
        .containsExactly(
            "SP0703 components.private.cidr: A VPC with a subnet cannot have a /"
                + prefix
                + " range");
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/16, 10.0.0.0/17, 10.0.128.0/18, 10.0.255.254",
    "172.16.0.0/20, 172.16.0.0/21, 172.16.8.0/22, 172.16.15.254",
    "192.168.7.0/24, 192.168.7.0/25, 192.168.7.128/26, 192.168.7.254",
    "10.1.2.3/16, 10.1.0.0/17, 10.1.128.0/18, 10.1.255.254",
  })
  void dividesItsRange(String cidr, String subnet, String services, String googleApis) {
    Ranges ranges = Ranges.of(cidr);
    assertThat(ranges.subnet()).isEqualTo(subnet);
    assertThat(ranges.servicesRange()).isEqualTo(services);
    assertThat(ranges.googleApis()).isEqualTo(googleApis);
  }

  @ParameterizedTest
  @CsvSource({"22, true", "23, false"})
  void tellsWhetherServicesFit(int prefix, boolean fit) {
    assertThat(
            NetworkKind.holdsServices(
                network("cidr: 10.0.0.0/" + prefix).plan().component("private")))
        .isEqualTo(fit);
  }

  @Test
  void hasNoWayToTheInternetUnlessAsked() {
    assertThat(network("").component("Private"))
        .contains("deleteDefaultRoutesOnCreate(true)", "denyTheRest();")
        .doesNotContain("RouterNat", "GlobalAddress");
    assertThat(network("internet: true").component("Private"))
        .contains("deleteDefaultRoutesOnCreate(false)", "new RouterNat(")
        .doesNotContain("denyTheRest");
  }

  @Test
  void leadsToGooglesApisIfSomethingRunsInIt() {
    RenderedComponent rendered = rendered(NetworkKind.SUBNETWORK);
    assertThat(rendered.files().get("src/main/java/infra/test/Private.java"))
        .contains(
            "\"PRIVATE_SERVICE_CONNECT\"",
            ".name(\"apistestprivate\")",
            "addDomain(\"google-apis\", \"googleapis.com\")")
        .contains("Output<String> subnetwork()")
        .doesNotContain("VPC_PEERING", "Output<String> network()");
    assertThat(rendered.idleCosts()).hasSize(1);
  }

  @Test
  void leadsToApisOfARegionThatAreCalledFromInside() {
    TestBlueprint blueprint =
        GcpBlueprint.of(
                """
            vpc: {kind: network}
            safety: {kind: guardrail}
            model: {kind: foundation-model, model: gemini-flash}
            assistant: {kind: chat-api, model: model, guardrail: safety, network: vpc}
            """)
            .in("europe-west1");
    assertThat(blueprint.component("Vpc"))
        .contains(
            "addRegionalApi(zone, \"aiplatform-eu\", \"aiplatform.eu.rep.googleapis.com\");",
            "\"modelarmor.europe-west1.rep.googleapis.com\"",
            "\"regional-apis\"");
    assertThat(blueprint.file("README.md")).contains("3 Private Service Connect endpoints");
  }

  @Test
  void keepsAddressesForServicesThatArePlacedBesideIt() {
    assertThat(
            rendered(NetworkKind.PRIVATE_SERVICES)
                .files()
                .get("src/main/java/infra/test/Private.java"))
        .contains("\"VPC_PEERING\"", ".prefixLength(18)", "allow(\"services\", \"10.0.128.0/18\"")
        .doesNotContain("PRIVATE_SERVICE_CONNECT");
  }

  private static RenderedComponent rendered(Method needed) {
    Plan plan = network("").plan();
    RenderContext context = new RenderContext(plan, new ComponentNames(Set.of()));
    context.need(plan.component("private"), needed);
    return new NetworkKind().render(plan.component("private"), context);
  }
}
