package infra.trainingcluster;

import com.pulumi.core.Output;
import com.pulumi.gcp.compute.GlobalAddress;
import com.pulumi.gcp.compute.GlobalAddressArgs;
import com.pulumi.gcp.compute.GlobalForwardingRule;
import com.pulumi.gcp.compute.GlobalForwardingRuleArgs;
import com.pulumi.gcp.compute.Network;
import com.pulumi.gcp.compute.NetworkArgs;
import com.pulumi.gcp.compute.Router;
import com.pulumi.gcp.compute.RouterArgs;
import com.pulumi.gcp.compute.RouterNat;
import com.pulumi.gcp.compute.RouterNatArgs;
import com.pulumi.gcp.compute.Subnetwork;
import com.pulumi.gcp.compute.SubnetworkArgs;
import com.pulumi.gcp.compute.inputs.RouterNatLogConfigArgs;
import com.pulumi.gcp.compute.inputs.SubnetworkLogConfigArgs;
import com.pulumi.gcp.dns.ManagedZone;
import com.pulumi.gcp.dns.ManagedZoneArgs;
import com.pulumi.gcp.dns.RecordSet;
import com.pulumi.gcp.dns.RecordSetArgs;
import com.pulumi.gcp.dns.inputs.ManagedZonePrivateVisibilityConfigArgs;
import com.pulumi.gcp.dns.inputs.ManagedZonePrivateVisibilityConfigNetworkArgs;
import com.pulumi.resources.ComponentResource;
import java.util.List;
import java.util.Map;

/** A VPC whose subnet cannot be reached from the internet, and reaches it through NAT. */
// training-cluster.yaml:36 vpc (network)
final class Vpc extends ComponentResource {

  private static final String SUBNET = "10.0.0.0/17";

  /** Where Google's APIs answer. It lies outside of the subnet. */
  private static final String GOOGLE_APIS = "10.0.255.254";

  private final String name;
  private final GoogleProject project;
  private final Network network;
  private final Subnetwork subnetwork;

  Vpc(final String name, final GoogleProject project) {
    super("training-cluster:index:Vpc", name, project.componentOptions());
    this.name = name;
    this.project = project;
    network =
        new Network(
            name,
            NetworkArgs.builder()
                .autoCreateSubnetworks(false)
                .deleteDefaultRoutesOnCreate(false)
                .build(),
            project.options(this));
    subnetwork = addSubnetwork();
    addNat();
    addGoogleApis();
    registerOutputs(Map.of("network", network.id()));
  }

  /** Returns the VPC's id. */
  Output<String> network() {
    return network.id();
  }

  /** Returns the id of the subnet that everything runs in. */
  Output<String> subnetwork() {
    return subnetwork.id();
  }

  private Subnetwork addSubnetwork() {
    return new Subnetwork(
        name + "-private",
        SubnetworkArgs.builder()
            .network(network.id())
            .region(project.region())
            .ipCidrRange(SUBNET)
            .privateIpGoogleAccess(true)
            .logConfig(
                SubnetworkLogConfigArgs.builder()
                    .aggregationInterval("INTERVAL_10_MIN")
                    .flowSampling(1.0)
                    .metadata("INCLUDE_ALL_METADATA")
                    .build())
            .build(),
        project.options(this));
  }

  private void addNat() {
    var router =
        new Router(
            name,
            RouterArgs.builder().network(network.id()).region(project.region()).build(),
            project.options(this));
    new RouterNat(
        name,
        RouterNatArgs.builder()
            .router(router.name())
            .region(project.region())
            .natIpAllocateOption("AUTO_ONLY")
            .sourceSubnetworkIpRangesToNat("ALL_SUBNETWORKS_ALL_IP_RANGES")
            .logConfig(RouterNatLogConfigArgs.builder().enable(true).filter("ERRORS_ONLY").build())
            .build(),
        project.options(this));
  }

  /** Google's APIs get an address of the network, and their names lead to it. */
  private void addGoogleApis() {
    var address =
        new GlobalAddress(
            name + "-google-apis",
            GlobalAddressArgs.builder()
                .network(network.id())
                .addressType("INTERNAL")
                .purpose("PRIVATE_SERVICE_CONNECT")
                .address(GOOGLE_APIS)
                .build(),
            project.options(this));
    new GlobalForwardingRule(
        name + "-google-apis",
        GlobalForwardingRuleArgs.builder()
            // Not made up: at most 20 letters and digits, without a dash.
            .name("apistrainingcl64c3d8")
            .network(network.id())
            .ipAddress(address.id())
            .target("all-apis")
            .loadBalancingScheme("")
            .build(),
        project.options(this));
    addDomain("google-apis", "googleapis.com");
  }

  /** The names of a domain of Google's lead to that address. */
  private void addDomain(final String id, final String domain) {
    var zone =
        new ManagedZone(
            name + "-" + id,
            ManagedZoneArgs.builder()
                .dnsName(domain + ".")
                .description("Leads to Google without leaving the network.")
                .visibility("private")
                .privateVisibilityConfig(
                    ManagedZonePrivateVisibilityConfigArgs.builder()
                        .networks(
                            ManagedZonePrivateVisibilityConfigNetworkArgs.builder()
                                .networkUrl(network.id())
                                .build())
                        .build())
                .build(),
            project.options(this));
    addRecord(zone, id + "-any", "*." + domain + ".", "CNAME", Output.of(domain + "."));
    addRecord(zone, id + "-all", domain + ".", "A", Output.of(GOOGLE_APIS));
  }

  private void addRecord(
      final ManagedZone zone,
      final String record,
      final String from,
      final String type,
      final Output<String> to) {
    new RecordSet(
        name + "-" + record,
        RecordSetArgs.builder()
            .managedZone(zone.name())
            .name(from)
            .type(type)
            .ttl(300)
            .rrdatas(to.applyValue(each -> List.of(each)))
            .build(),
        project.options(this));
  }
}
