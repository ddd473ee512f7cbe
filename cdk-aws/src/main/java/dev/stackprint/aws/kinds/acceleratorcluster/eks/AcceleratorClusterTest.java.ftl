package ${c.packageName};

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class ${c.className}Test {

  private final Template template = ${c.testFixture}.TEMPLATE;

  @Test
  void isReachedOnlyByThoseWhoMay() {
    template.hasResourceProperties(
        "AWS::EKS::Cluster",
        Map.of(
            "Name",
            "${name}",
            "AccessConfig",
            Match.objectLike(
                Map.of(
                    "AuthenticationMode", "API", "BootstrapClusterCreatorAdminPermissions", false)),
            "ResourcesVpcConfig",
            Match.objectLike(
                Map.of(
                    "EndpointPrivateAccess",
                    true,
<#if apiAccess?has_content>
                    "EndpointPublicAccess",
                    true,
                    "PublicAccessCidrs",
                    List.of(<#list apiAccess as range>"${range}"<#sep>, </#list>)))));
<#else>
                    "EndpointPublicAccess",
                    false))));
</#if>
  }

  @Test
  void logsWhatItsControlPlaneDoes() {
    template.hasResourceProperties(
        "AWS::EKS::Cluster",
        Map.of(
            "Logging",
            Map.of(
                "ClusterLogging",
                Map.of(
                    "EnabledTypes",
                    List.of(
                        Map.of("Type", "api"),
                        Map.of("Type", "audit"),
                        Map.of("Type", "authenticator"),
                        Map.of("Type", "controllerManager"),
                        Map.of("Type", "scheduler"))))));
    template.hasResourceProperties(
        "AWS::Logs::LogGroup",
        Map.of("LogGroupName", "/aws/eks/${name}/cluster", "RetentionInDays", Match.anyValue()));
  }

  @Test
  void givesMachinesEncryptedDisksAndTheirCredentialsToNoPod() {
    template.allResourcesProperties(
        "AWS::EC2::LaunchTemplate",
        Map.of(
            "LaunchTemplateData",
            Match.objectLike(
                Map.of(
                    "MetadataOptions",
                    Match.objectLike(Map.of("HttpTokens", "required")),
                    "BlockDeviceMappings",
                    List.of(
                        Match.objectLike(
                            Map.of("Ebs", Match.objectLike(Map.of("Encrypted", true)))))))));
  }
  ${machines.tests}
<#if storage??>

  @Test
  void sharesAFileSystemOfItsSize() {
    template.hasResourceProperties(
        "AWS::FSx::FileSystem",
        Map.of(
            "FileSystemType",
            "LUSTRE",
            "StorageCapacity",
            ${storage.size?c},
            "LustreConfiguration",
            Match.objectLike(Map.of("PerUnitStorageThroughput", ${storage.throughput?c}))));
  }
</#if>
}
