package infra.trainingcluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class VpcTest {

  private final MockedStack.Registration network =
      MockedStack.one("gcp:compute/network:Network", "vpc");

  @Test
  void hasOneSubnetThatLogsItsTraffic() {
    assertEquals(false, network.at("autoCreateSubnetworks"));
    var subnet = MockedStack.one("gcp:compute/subnetwork:Subnetwork", "vpc-private");
    assertEquals("10.0.0.0/17", subnet.at("ipCidrRange"));
    assertEquals(true, subnet.at("privateIpGoogleAccess"));
    assertEquals(1.0, subnet.at("logConfig", "flowSampling"));
  }

  @Test
  void reachesTheInternetOnlyAsAskedFor() {
    assertEquals(false, network.at("deleteDefaultRoutesOnCreate"));
    var nat = MockedStack.one("gcp:compute/routerNat:RouterNat", "vpc");
    assertEquals("ALL_SUBNETWORKS_ALL_IP_RANGES", nat.at("sourceSubnetworkIpRangesToNat"));
  }

  @Test
  void letsNothingIn() {
    for (var rule : MockedStack.all("gcp:compute/firewall:Firewall")) {
      // Whoever is in the network may have rules of its own.
      if (rule.name().startsWith("vpc-")) {
        assertEquals("EGRESS", rule.at("direction"), rule.name());
      }
    }
  }

  @Test
  void leadsToGooglesApisWithinTheNetwork() {
    var endpoint =
        MockedStack.one("gcp:compute/globalForwardingRule:GlobalForwardingRule", "vpc-google-apis");
    assertEquals("all-apis", endpoint.at("target"));
    assertTrue(String.valueOf(endpoint.at("name")).matches("[a-z][a-z0-9]{0,19}"));
    var address = MockedStack.one("gcp:compute/globalAddress:GlobalAddress", "vpc-google-apis");
    var name = MockedStack.one("gcp:dns/recordSet:RecordSet", "vpc-google-apis-all");
    assertEquals(List.of(address.at("address")), name.at("rrdatas"));
  }
}
