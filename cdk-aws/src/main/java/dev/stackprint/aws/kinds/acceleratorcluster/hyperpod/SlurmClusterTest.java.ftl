package ${c.packageName};

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class ${c.className}Test {

  private final Template template = ${c.testFixture}.TEMPLATE;

  @Test
  void replacesMachinesThatFail() {
    template.hasResourceProperties(
        "AWS::SageMaker::Cluster",
        Map.of(
            "ClusterName", "${name}",
            "NodeRecovery", "Automatic",
            "NodeProvisioningMode", "Continuous",
            "Orchestrator", Map.of("Slurm", Map.of())));
    template.hasResourceProperties(
        "AWS::Events::Rule",
        Map.of(
            "Name", "${events}",
            "EventPattern", Match.objectLike(Map.of("source", List.of("aws.sagemaker"), "resources", Match.anyValue()))));
  }

  @Test
  void hasOneController() {
    hasGroup("controller", "${systemType}", 1, Map.of("NodeType", "Controller"));
    hasGroup("login", "${systemType}", 1, Map.of("NodeType", "Login"));
  }
<#list groups as group>

  @Test
  void has${group.id}AsAPartition() {
    hasGroup(
        "${group.name}",
        "${group.type}",
        ${group.minimum},
        Map.of("NodeType", "Compute", "PartitionNames", List.of("${group.name}")));
  }
</#list>

  @Test
  void letsMachinesReachEachOtherAndNobodyElseReachThem() {
    template.hasResourceProperties(
        "AWS::EC2::SecurityGroupIngress",
        Map.of("IpProtocol", "-1", "Description", "From each other", "SourceSecurityGroupId", Match.anyValue()));
    template.hasResourceProperties(
        "AWS::EC2::SecurityGroupEgress",
        Map.of("IpProtocol", "-1", "DestinationSecurityGroupId", Match.anyValue()));
  }
<#if storage??>

  @Test
  void mountsWhatJobsShareOnEveryMachine() {
    template.hasResourceProperties(
        "AWS::FSx::FileSystem",
        Map.of(
            "FileSystemType", "LUSTRE",
            "StorageCapacity", ${storage.size?c},
            "LustreConfiguration", Match.objectLike(Map.of("PerUnitStorageThroughput", ${storage.throughput?c}))));
    template.hasResourceProperties(
        "AWS::SageMaker::Cluster",
        Map.of(
            "ClusterName", "${name}",
            "InstanceGroups",
                Match.arrayWith(
                    List.of(
                        Match.objectLike(
                            Map.of(
                                "InstanceStorageConfigs",
                                Match.arrayWith(
                                    List.of(
                                        Map.of("FsxLustreConfig", Match.objectLike(Map.of("MountPath", "/fsx")))))))))));
  }
</#if>
<#if key??>

  @Test
  void encryptsDisksWithItsKey() {
    template.hasResourceProperties(
        "AWS::SageMaker::Cluster",
        Map.of(
            "ClusterName", "${name}",
            "InstanceGroups",
                Match.arrayWith(
                    List.of(
                        Match.objectLike(
                            Map.of(
                                "InstanceStorageConfigs",
                                Match.arrayWith(
                                    List.of(
                                        Map.of(
                                            "EbsVolumeConfig",
                                            Map.of("RootVolume", true, "VolumeKmsKeyId", Match.anyValue()))))))))));
  }
</#if>

  @Test
  void patchesMachinesThatComputeWhenTheyAreIdle() {
    template.hasResourceProperties(
        "AWS::SageMaker::Cluster",
        Map.of(
            "ClusterName", "${name}",
            "InstanceGroups",
                Match.arrayWith(
                    List.of(
                        Match.objectLike(Map.of("AutoPatchConfig", Map.of("PatchingStrategy", "WhenIdle")))))));
  }

  private void hasGroup(final String name, final String type, final int count, final Map<String, Object> slurm) {
    template.hasResourceProperties(
        "AWS::SageMaker::Cluster",
        Map.of(
            "ClusterName", "${name}",
            "InstanceGroups",
                Match.arrayWith(
                    List.of(
                        Match.objectLike(
                            Map.of(
                                "InstanceGroupName", name,
                                "InstanceType", type,
                                "InstanceCount", count,
                                "SlurmConfig", slurm))))));
  }
}
