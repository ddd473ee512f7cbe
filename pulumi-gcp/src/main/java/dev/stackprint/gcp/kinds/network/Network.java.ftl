package ${c.packageName};

import com.pulumi.core.Output;
import com.pulumi.gcp.compute.Firewall;
import com.pulumi.gcp.compute.FirewallArgs;
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
import com.pulumi.gcp.compute.inputs.FirewallAllowArgs;
import com.pulumi.gcp.compute.inputs.FirewallDenyArgs;
import com.pulumi.gcp.compute.inputs.FirewallLogConfigArgs;
import com.pulumi.gcp.compute.inputs.RouterNatLogConfigArgs;
import com.pulumi.gcp.compute.inputs.SubnetworkLogConfigArgs;
import com.pulumi.gcp.dns.ManagedZone;
import com.pulumi.gcp.dns.ManagedZoneArgs;
import com.pulumi.gcp.dns.RecordSet;
import com.pulumi.gcp.dns.RecordSetArgs;
import com.pulumi.gcp.dns.inputs.ManagedZonePrivateVisibilityConfigArgs;
import com.pulumi.gcp.dns.inputs.ManagedZonePrivateVisibilityConfigNetworkArgs;
import com.pulumi.gcp.networkconnectivity.RegionalEndpoint;
import com.pulumi.gcp.networkconnectivity.RegionalEndpointArgs;
import com.pulumi.gcp.servicenetworking.Connection;
import com.pulumi.gcp.servicenetworking.ConnectionArgs;
import com.pulumi.resources.ComponentResource;
import java.util.List;
import java.util.Map;

<#if internet>
/** A VPC whose subnet cannot be reached from the internet, and reaches it through NAT. */
<#else>
/** A VPC without a way to the internet, and none from it. */
</#if>
// ${c.origin}
final class ${c.className} extends ComponentResource {

  private static final String SUBNET = "${ranges.subnet}";

<#if inhabited>
  /** Where Google's APIs answer. It lies outside of the subnet. */
  private static final String GOOGLE_APIS = "${ranges.googleApis}";

</#if>
  private final String name;
  private final GoogleProject project;
  private final Network network;
<#if inhabited>
  private final Subnetwork subnetwork;
</#if>
<#if privateServices>
  private final Connection services;
</#if>

  ${c.className}(final String name, final GoogleProject project${c.parameters}) {
    super("${c.type}", name, project.componentOptions());
    this.name = name;
    this.project = project;
    network =
        new Network(
            name,
            NetworkArgs.builder()
                .autoCreateSubnetworks(false)
                .deleteDefaultRoutesOnCreate(${(!internet)?c})
                .build(),
            project.options(this));
    <#if inhabited>subnetwork = </#if>addSubnetwork();
<#if internet>
    addNat();
<#else>
    denyTheRest();
</#if>
<#if inhabited>
    addGoogleApis();
</#if>
<#if privateServices>
    services = addServices();
</#if>
    registerOutputs(Map.of("network", network.id()));
  }
<#if needsNetwork>

  /** Returns the VPC's id. */
  Output<String> network() {
    return network.id();
  }
</#if>
<#if inhabited>

  /** Returns the id of the subnet that everything runs in. */
  Output<String> subnetwork() {
    return subnetwork.id();
  }
</#if>
<#if privateServices>

  /** Returns the VPC's id once services may place something beside it. */
  Output<String> privateServices() {
    return services.network();
  }
</#if>

  private <#if inhabited>Subnetwork<#else>void</#if> addSubnetwork() {
    <#if inhabited>return </#if>new Subnetwork(
        name + "-private",
        SubnetworkArgs.builder()
            .network(network.id())
            .region(project.region())
            .ipCidrRange(SUBNET)
            .privateIpGoogleAccess(true)
            .logConfig(SubnetworkLogConfigArgs.builder().aggregationInterval("INTERVAL_10_MIN").flowSampling(1.0).metadata("INCLUDE_ALL_METADATA").build())
            .build(),
        project.options(this));
  }
<#if internet>

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
<#else>

  /** Nothing comes in anyway; what goes out is let out below, and what else tries is logged. */
  private void denyTheRest() {
    new Firewall(
        name + "-deny-egress",
        FirewallArgs.builder()
            .network(network.id())
            .direction("EGRESS")
            .priority(65534)
            .destinationRanges("0.0.0.0/0")
            .denies(FirewallDenyArgs.builder().protocol("all").build())
            .logConfig(FirewallLogConfigArgs.builder().metadata("INCLUDE_ALL_METADATA").build())
            .build(),
        project.options(this));
  }
</#if>
<#if allows>

  private void allow(final String what, final String range, final FirewallAllowArgs allowed) {
    new Firewall(
        name + "-allow-" + what,
        FirewallArgs.builder()
            .network(network.id())
            .direction("EGRESS")
            .priority(1000)
            .destinationRanges(range)
            .allows(allowed)
            .build(),
        project.options(this));
  }
</#if>
<#if inhabited>

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
            .name("${googleApis}")
            .network(network.id())
            .ipAddress(address.id())
            .target("all-apis")
            .loadBalancingScheme("")
            .build(),
        project.options(this));
    <#if regional?has_content>var zone = </#if>addDomain("google-apis", "googleapis.com");
<#list regional as api>
    addRegionalApi(zone, "${api.id}", "${api.host}");
</#list>
<#list domains as domain>
    addDomain("${domain.id}", "${domain.name}");
</#list>
<#if allows>
    allow("google-apis", GOOGLE_APIS + "/32", FirewallAllowArgs.builder().protocol("tcp").ports("443").build());
<#if regional?has_content>
    allow("regional-apis", SUBNET, FirewallAllowArgs.builder().protocol("tcp").ports("443").build());
</#if>
</#if>
  }

  /** The names of a domain of Google's lead to that address. */
  private <#if regional?has_content>ManagedZone<#else>void</#if> addDomain(final String id, final String domain) {
    var zone =
        new ManagedZone(
            name + "-" + id,
            ManagedZoneArgs.builder()
                .dnsName(domain + ".")
                .description("Leads to Google without leaving the network.")
                .visibility("private")
                .privateVisibilityConfig(
                    ManagedZonePrivateVisibilityConfigArgs.builder()
                        .networks(ManagedZonePrivateVisibilityConfigNetworkArgs.builder().networkUrl(network.id()).build())
                        .build())
                .build(),
            project.options(this));
    addRecord(zone, id + "-any", "*." + domain + ".", "CNAME", Output.of(domain + "."));
    addRecord(zone, id + "-all", domain + ".", "A", Output.of(GOOGLE_APIS));
<#if regional?has_content>
    return zone;
</#if>
  }
<#if regional?has_content>

  /** What answers for a region is not among all of Google's APIs: it gets an address of the subnet. */
  private void addRegionalApi(final ManagedZone zone, final String api, final String host) {
    var endpoint =
        new RegionalEndpoint(
            name + "-" + api,
            RegionalEndpointArgs.builder()
                .location(project.region())
                .targetGoogleApi(host)
                .accessType("REGIONAL")
                .network(network.id())
                .subnetwork(subnetwork.id())
                .build(),
            project.options(this));
    addRecord(zone, "google-apis-" + api, host + ".", "A", endpoint.address());
  }
</#if>

  private void addRecord(final ManagedZone zone, final String record, final String from, final String type, final Output<String> to) {
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
</#if>
<#if privateServices>

  /** Lets services place what they run for us into a network of theirs, with addresses of ours. */
  private Connection addServices() {
    var range =
        new GlobalAddress(
            name + "-services",
            GlobalAddressArgs.builder()
                .network(network.id())
                .addressType("INTERNAL")
                .purpose("VPC_PEERING")
                .address("${ranges.services}")
                .prefixLength(${ranges.servicesPrefix})
                .build(),
            project.options(this));
<#if allows>
    allow("services", "${ranges.servicesRange}", FirewallAllowArgs.builder().protocol("tcp").build());
</#if>
    return new Connection(
        name + "-services",
        ConnectionArgs.builder()
            .network(network.id())
            .service("servicenetworking.googleapis.com")
            .reservedPeeringRanges(range.name().applyValue(each -> List.of(each)))
            // A service gives its addresses back days after its last instance is gone.
            .deletionPolicy("ABANDON")
            .build(),
        project.options(this));
  }
</#if>
}
