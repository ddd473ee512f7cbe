package ${c.packageName};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ${c.className}Test {

  private final MockedStack.Registration network =
      MockedStack.one("gcp:compute/network:Network", "${c.name}");

  @Test
  void hasOneSubnetThatLogsItsTraffic() {
    assertEquals(false, network.at("autoCreateSubnetworks"));
    var subnet = MockedStack.one("gcp:compute/subnetwork:Subnetwork", "${c.name}-private");
    assertEquals("${ranges.subnet}", subnet.at("ipCidrRange"));
    assertEquals(true, subnet.at("privateIpGoogleAccess"));
    assertEquals(1.0, subnet.at("logConfig", "flowSampling"));
  }

  @Test
  void reachesTheInternetOnlyAsAskedFor() {
    assertEquals(${(!internet)?c}, network.at("deleteDefaultRoutesOnCreate"));
<#if internet>
    var nat = MockedStack.one("gcp:compute/routerNat:RouterNat", "${c.name}");
    assertEquals("ALL_SUBNETWORKS_ALL_IP_RANGES", nat.at("sourceSubnetworkIpRangesToNat"));
<#else>
    var rest = MockedStack.one("gcp:compute/firewall:Firewall", "${c.name}-deny-egress");
    assertEquals(List.of("0.0.0.0/0"), rest.at("destinationRanges"));
    assertNotNull(rest.at("denies"));
</#if>
  }

  @Test
  void letsNothingIn() {
    for (var rule : MockedStack.all("gcp:compute/firewall:Firewall")) {
      // Whoever is in the network may have rules of its own.
      if (rule.name().startsWith("${c.name}-")) {
        assertEquals("EGRESS", rule.at("direction"), rule.name());
      }
    }
  }
<#if inhabited>

  @Test
  void leadsToGooglesApisWithinTheNetwork() {
    var endpoint = MockedStack.one("gcp:compute/globalForwardingRule:GlobalForwardingRule", "${c.name}-google-apis");
    assertEquals("all-apis", endpoint.at("target"));
    assertTrue(String.valueOf(endpoint.at("name")).matches("[a-z][a-z0-9]{0,19}"));
    var address = MockedStack.one("gcp:compute/globalAddress:GlobalAddress", "${c.name}-google-apis");
    var name = MockedStack.one("gcp:dns/recordSet:RecordSet", "${c.name}-google-apis-all");
    assertEquals(List.of(address.at("address")), name.at("rrdatas"));
  }
<#list domains as domain>

  @Test
  void leadsTo${domain.test}WithinTheNetwork() {
    var all = MockedStack.one("gcp:dns/recordSet:RecordSet", "${c.name}-${domain.id}-all");
    assertEquals("${domain.name}.", all.at("name"));
  }
</#list>
<#if regional?has_content>

  @Test
  void leadsToApisOfARegionWithinTheNetwork() {
<#list regional as api>
    assertEndpoint("${api.id}", "${api.host}");
</#list>
  }

  private static void assertEndpoint(final String api, final String host) {
    var endpoint = MockedStack.one("gcp:networkconnectivity/regionalEndpoint:RegionalEndpoint", "${c.name}-" + api);
    assertEquals(host, endpoint.at("targetGoogleApi"));
    assertEquals(host + ".", MockedStack.one("gcp:dns/recordSet:RecordSet", "${c.name}-google-apis-" + api).at("name"));
  }
</#if>
</#if>
<#if privateServices>

  @Test
  void keepsAddressesForServices() {
    var range = MockedStack.one("gcp:compute/globalAddress:GlobalAddress", "${c.name}-services");
    assertEquals("VPC_PEERING", range.at("purpose"));
    var services = MockedStack.one("gcp:servicenetworking/connection:Connection", "${c.name}-services");
    assertEquals(List.of(range.name()), services.at("reservedPeeringRanges"));
  }
</#if>
}
