package infra.trainingcluster;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class AcceleratorsTest {

  private final Template template = SynthesizedStack.TEMPLATE;

  @Test
  void isReachedOnlyByThoseWhoMay() {
    template.hasResourceProperties(
        "AWS::EKS::Cluster",
        Map.of(
            "Name",
            "training-cluster-accelerators",
            "AccessConfig",
            Match.objectLike(
                Map.of(
                    "AuthenticationMode", "API", "BootstrapClusterCreatorAdminPermissions", false)),
            "ResourcesVpcConfig",
            Match.objectLike(
                Map.of("EndpointPrivateAccess", true, "EndpointPublicAccess", false))));
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
        Map.of(
            "LogGroupName",
            "/aws/eks/training-cluster-accelerators/cluster",
            "RetentionInDays",
            Match.anyValue()));
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

  @Test
  void scalesWorkers() {
    template.hasResourceProperties(
        "AWS::EKS::Nodegroup",
        Map.of(
            "AmiType",
            "AL2023_x86_64_NEURON",
            "CapacityType",
            "ON_DEMAND",
            "Labels",
            Match.objectLike(Map.of("pool", "workers")),
            "ScalingConfig",
            Map.of("MinSize", 0, "DesiredSize", 0, "MaxSize", 2),
            "Taints",
            List.of(
                Map.of("Key", "aws.amazon.com/neuron", "Value", "true", "Effect", "NO_SCHEDULE"))));
  }
}
