package ${c.packageName};

import java.util.List;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ec2.FlowLogDestination;
import software.amazon.awscdk.services.ec2.FlowLogOptions;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpointAwsService;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpointOptions;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.InterfaceVpcEndpointOptions;
import software.amazon.awscdk.services.ec2.InterfaceVpcEndpointService;
import software.amazon.awscdk.services.ec2.IpAddresses;
import software.amazon.awscdk.services.ec2.Peer;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.SecurityGroupImportOptions;
import software.amazon.awscdk.services.ec2.SubnetConfiguration;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

<#if internet>
/** A VPC whose subnets cannot be reached from the internet, and reach it through NAT. */
<#else>
/** A VPC without a way to the internet, and none from it. */
</#if>
// ${c.origin}
final class ${c.className} extends Construct {

  private static final String CIDR = "${cidr}";

  private final Vpc vpc;

  ${c.className}(final Construct scope, final String id) {
    super(scope, id);
    vpc =
        Vpc.Builder.create(this, "Vpc")
            .ipAddresses(IpAddresses.cidr(CIDR))
            .availabilityZones(List.of(<#list zones as zone>zone(${zone})<#sep>, </#list>))
            .natGateways(${natGateways})
            .subnetConfiguration(
                List.of(
<#if internet>
                    SubnetConfiguration.builder().name("Public").subnetType(SubnetType.PUBLIC).mapPublicIpOnLaunch(false).cidrMask(${subnetMask}).build(),
                    SubnetConfiguration.builder().name("Private").subnetType(SubnetType.PRIVATE_WITH_EGRESS).cidrMask(${subnetMask}).build()
<#else>
                    SubnetConfiguration.builder().name("Private").subnetType(SubnetType.PRIVATE_ISOLATED).cidrMask(${subnetMask}).build()
</#if>
                    ))
            .build();
    vpc.addFlowLog("FlowLog", FlowLogOptions.builder().destination(FlowLogDestination.toCloudWatchLogs(flowLogs())).build());
<#if defaultGroup>
    letContainersTalk();
</#if>
<#list gateways as gateway>
    vpc.addGatewayEndpoint("${gateway}", GatewayVpcEndpointOptions.builder().service(GatewayVpcEndpointAwsService.${gateway}).build());
</#list>
<#if endpoints?has_content>

    var fromInside = fromInside();
</#if>
<#list endpoints as endpoint>
    addEndpoint("${endpoint.id}", "${endpoint.owner}", "${endpoint.service}", fromInside);
</#list>
  }

  /** Returns the VPC. What is placed in it goes to the private subnets unless it asks for others. */
  IVpc vpc() {
    return vpc;
  }

  /** Returns a zone of the Region, without asking the account which ones there are. */
  private static String zone(final int index) {
    return Fn.select(index, Fn.getAzs());
  }

<#if defaultGroup>
  /**
   * AWS Batch takes no security group beside a launch template that has network interfaces. Containers of its jobs on several machines, which
   * have addresses of their own, are then in the default group.
   */
  private void letContainersTalk() {
    var containers =
        SecurityGroup.fromSecurityGroupId(
            this,
            "Containers",
            vpc.getVpcDefaultSecurityGroup(),
            SecurityGroupImportOptions.builder().allowAllOutbound(false).build());
    containers.addIngressRule(containers, Port.allTcp(), "Containers from each other");
    containers.addEgressRule(containers, Port.allTcp(), "Containers to each other");
    containers.addEgressRule(Peer.anyIpv4(), Port.HTTPS, "HTTPS to stores and the APIs of AWS");
  }

</#if>
  private LogGroup flowLogs() {
    return LogGroup.Builder.create(this, "FlowLogs")
        .retention(RetentionDays.THREE_MONTHS)
        .removalPolicy(RemovalPolicy.DESTROY)
        .build();
  }
<#if endpoints?has_content>

  private SecurityGroup fromInside() {
    var group =
        SecurityGroup.Builder.create(this, "Endpoints")
            .vpc(vpc)
            .description("Lets what runs in the VPC call its endpoints")
            .allowAllOutbound(false)
            .build();
    group.addIngressRule(Peer.ipv4(CIDR), Port.HTTPS, "HTTPS from inside the VPC");
    return group;
  }

  private void addEndpoint(final String id, final String owner, final String service, final ISecurityGroup group) {
    // By name: the class of all services has hundreds of constants, which are slow to load.
    var name = owner + "." + Stack.of(this).getRegion() + "." + service;
    vpc.addInterfaceEndpoint(
        id,
        InterfaceVpcEndpointOptions.builder()
            .service(new InterfaceVpcEndpointService(name))
            .privateDnsEnabled(true)
            .open(false)
            .securityGroups(List.of(group))
            .build());
  }
</#if>
}
