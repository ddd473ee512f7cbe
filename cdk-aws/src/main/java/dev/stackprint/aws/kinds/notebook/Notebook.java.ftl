package ${c.packageName};

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.CfnTag;
import software.amazon.awscdk.Names;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.UniqueResourceNameOptions;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.Peer;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.sagemaker.CfnDomain;
import software.amazon.awscdk.services.sagemaker.CfnUserProfile;
import software.constructs.Construct;

/** A Studio domain inside a VPC, and a profile for each person who has a notebook. */
// ${c.origin}
final class ${c.className} extends Construct {

  /** What notebooks may run on, the default first. */
  private static final List<String> INSTANCES = List.of(<#list instances as instance>"${instance}"<#sep>, </#sep></#list>);

  private static final int IDLE_MINUTES = ${idleMinutes?c};
  private static final int DISK_GIGABYTES = ${disk?c};

  private final CfnDomain domain;

  ${c.className}(final Construct scope, final String id${c.parameters}) {
    super(scope, id);
    var vpc = ${vpc};
    var role = role();
    domain =
        CfnDomain.Builder.create(this, "Domain")
            .domainName(Names.uniqueResourceName(this, UniqueResourceNameOptions.builder().maxLength(63).separator("-").build()))
            .authMode("${authMode}")
            .vpcId(vpc.getVpcId())
            .subnetIds(vpc.selectSubnets().getSubnetIds())
            .appNetworkAccessType("VpcOnly")
            // Notebooks keep their files on disks of their own.
            .homeEfsFileSystemCreation("Disabled")
<#if key??>
            .kmsKeyId(${key}.getKeyId())
</#if>
            .tagPropagation("ENABLED")
            .defaultUserSettings(settings(role, vpc))
            // So that the audit trail tells whose notebook it was.
            .domainSettings(CfnDomain.DomainSettingsProperty.builder().executionRoleIdentityConfig("USER_PROFILE_NAME").build())
            .build();
<#list users as user>
    addUser("${user.construct}", "${user.name}", "${user.address}");
</#list>
    letWorkInOwnSpace(role);
<#if key??>
    letEncrypt(role, ${key});
</#if>
<#list grants as grant>
    ${grant};
</#list>
  }

  /** Returns the domain's id. */
  String domainId() {
    return domain.getAttrDomainId();
  }

  private Role role() {
    var sageMaker = new ServicePrincipal("sagemaker.amazonaws.com");
    var role = Role.Builder.create(this, "Role").assumedBy(sageMaker).build();
    role.getAssumeRolePolicy()
        .addStatements(
            PolicyStatement.Builder.create()
                .principals(List.of(sageMaker))
                .actions(List.of("sts:SetSourceIdentity"))
                .build());
    return role;
  }

  private CfnDomain.UserSettingsProperty settings(final Role role, final IVpc vpc) {
    var idle =
        CfnDomain.AppLifecycleManagementProperty.builder()
            .idleSettings(
                CfnDomain.IdleSettingsProperty.builder()
                    .lifecycleManagement("ENABLED")
                    .idleTimeoutInMinutes(IDLE_MINUTES)
                    .maxIdleTimeoutInMinutes(IDLE_MINUTES)
                    .build())
            .build();
    var machine = CfnDomain.ResourceSpecProperty.builder().instanceType(INSTANCES.get(0)).build();
    return CfnDomain.UserSettingsProperty.builder()
        .executionRole(role.getRoleArn())
        .securityGroups(List.of(outwards(vpc).getSecurityGroupId()))
        .studioWebPortal("ENABLED")
        .defaultLandingUri("studio::")
        .autoMountHomeEfs("Disabled")
        .jupyterLabAppSettings(
            CfnDomain.JupyterLabAppSettingsProperty.builder()
                .defaultResourceSpec(machine)
                .appLifecycleManagement(idle)
                .build())
        .codeEditorAppSettings(
            CfnDomain.CodeEditorAppSettingsProperty.builder()
                .defaultResourceSpec(machine)
                .appLifecycleManagement(idle)
                .build())
        .spaceStorageSettings(
            CfnDomain.DefaultSpaceStorageSettingsProperty.builder()
                .defaultEbsStorageSettings(
                    CfnDomain.DefaultEbsStorageSettingsProperty.builder()
                        .defaultEbsVolumeSizeInGb(DISK_GIGABYTES)
                        .maximumEbsVolumeSizeInGb(DISK_GIGABYTES)
                        .build())
                .build())
        .build();
  }

  private SecurityGroup outwards(final IVpc vpc) {
    var group =
        SecurityGroup.Builder.create(this, "Outwards")
            .vpc(vpc)
            .description("Lets notebooks call AWS, and nobody call notebooks")
            .allowAllOutbound(false)
            .build();
    group.addEgressRule(Peer.anyIpv4(), Port.HTTPS, "HTTPS to whatever the network leads to");
    return group;
  }

  private void addUser(final String id, final String name, final String address) {
    CfnUserProfile.Builder.create(this, id)
        .domainId(domain.getAttrDomainId())
        .userProfileName(name)
<#if identityCenter>
        .singleSignOnUserIdentifier("UserName")
        .singleSignOnUserValue(address)
<#else>
        .tags(List.of(CfnTag.builder().key("user").value(address).build()))
</#if>
        .build();
  }

  /** Lets a person make and use private spaces of their own profile, on the machines above only. */
  private void letWorkInOwnSpace(final Role role) {
    var own = arn("user-profile", "<#noparse>${sagemaker:UserProfileName}</#noparse>");
    var spaces = arn("space", "*");
    var apps = arn("app", "*");
    var inOwnSpace = new TreeMap<String, Object>();
    inOwnSpace.put("ArnLike", Map.of("sagemaker:OwnerUserProfileArn", own));
    inOwnSpace.put("StringEquals", Map.of("sagemaker:SpaceSharingType", "Private"));
    var onMachines = new TreeMap<String, Object>(inOwnSpace);
    onMachines.put("ForAllValues:StringEquals", Map.of("sagemaker:InstanceTypes", INSTANCES));
    var whileMaking = Map.<String, Object>of("Null", Map.of("sagemaker:TaggingAction", "false"));
    allow(role, own, Map.of(), "CreatePresignedDomainUrl", "DescribeUserProfile");
    allow(role, domain.getAttrDomainArn(), Map.of(), "DescribeDomain");
    allow(role, spaces, Map.of(), "DescribeSpace");
    allow(role, spaces, inOwnSpace, "CreateSpace", "DeleteSpace", "UpdateSpace");
    allow(role, spaces, whileMaking, "AddTags");
    allow(role, apps, Map.of(), "DescribeApp");
    allow(role, apps, inOwnSpace, "DeleteApp");
    allow(role, apps, onMachines, "CreateApp");
    allow(role, apps, whileMaking, "AddTags");
    allow(role, "*", Map.of(), "ListApps", "ListDomains", "ListSpaces", "ListUserProfiles");
    acknowledge("*", "What lists cannot be limited to a domain.");
    acknowledge(spaces, "People name their spaces, and the conditions keep them to their own.");
    acknowledge(apps, "People name their spaces, and the conditions keep them to their own.");
  }

  private static void allow(
      final Role role, final String resource, final Map<String, Object> conditions, final String... actions) {
    role.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(Stream.of(actions).map(each -> "sagemaker:" + each).toList())
            .resources(List.of(resource))
            .conditions(conditions)
            .build());
  }
<#if key??>

  /** Lets SageMaker attach encrypted disks on behalf of whoever starts a notebook. */
  private static void letEncrypt(final Role role, final IKey key) {
    key.grant(role, "kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKeyWithoutPlaintext");
    role.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("kms:CreateGrant"))
            .resources(List.of(key.getKeyArn()))
            .conditions(Map.of("Bool", Map.of("kms:GrantIsForAWSResource", "true")))
            .build());
  }
</#if>

  private String arn(final String resource, final String name) {
    return Stack.of(this)
        .formatArn(
            ArnComponents.builder()
                .service("sagemaker")
                .resource(resource)
                .resourceName(domain.getAttrDomainId() + "/" + name)
                .build());
  }

  private void acknowledge(final String resource, final String reason) {
    var stack = Stack.of(this);
    Validations.of(this)
        .acknowledge(
            Acknowledgment.builder()
                .id(
                    "AwsSolutions::AwsSolutions-IAM5[Resource::"
                        + resource
                            .replace(stack.getAccount(), "<AWS::AccountId>")
                            .replace(domain.getAttrDomainId(), "<" + stack.getLogicalId(domain) + ".DomainId>")
                        + "]")
                .reason(reason)
                .build());
  }
}
