package dev.stackprint.aws.kinds.network;

import dev.stackprint.aws.render.ConstructHeader;
import dev.stackprint.templates.Code;
import java.util.List;

/**
 * What the templates of a network print.
 *
 * @param c what every construct begins with
 * @param logicalId what the logical ids of the VPC and its parts begin with
 * @param region the Region that is deployed to
 * @param cidr the range of addresses
 * @param zones numbers of the zones, from 0
 * @param subnetMask the prefix length of a subnet's range
 * @param natGateways how many NAT gateways there are; 0 keeps the internet out of reach
 * @param gateways constants of GatewayVpcEndpointAwsService
 * @param endpoints interface endpoints
 * @param defaultGroup whether what is in the default security group reaches its like
 */
record NetworkView(
    ConstructHeader c,
    String logicalId,
    String region,
    String cidr,
    List<Integer> zones,
    int subnetMask,
    int natGateways,
    List<Code> gateways,
    List<Endpoint> endpoints,
    boolean defaultGroup) {

  /**
   * An interface endpoint.
   *
   * @param id its construct's id
   * @param owner what its service's name begins with
   * @param service what its service's name ends with
   */
  record Endpoint(String id, String owner, String service) {}

  /** Tells whether what runs in the network can call out to the internet. */
  boolean internet() {
    return natGateways > 0;
  }
}
