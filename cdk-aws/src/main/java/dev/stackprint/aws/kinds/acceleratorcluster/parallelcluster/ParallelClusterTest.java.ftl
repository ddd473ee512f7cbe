package ${c.packageName};

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class ${c.className}Test {

  private final Template template = ${c.testFixture}.TEMPLATE;

  @Test
  void runsSlurm() {
    template.hasResourceProperties(
        "AWS::PCS::Cluster",
        Map.of("Name", "${name}", "Size", "${size}", "Scheduler", Map.of("Type", "SLURM", "Version", "${slurm}")));
    template.hasResourceProperties("AWS::Logs::DeliverySource", Map.of("LogType", "PCS_SCHEDULER_LOGS"));
  }

  @Test
  void hasOneMachineToLogInTo() {
    template.hasResourceProperties(
        "AWS::PCS::ComputeNodeGroup",
        Map.of("Name", "login", "ScalingConfiguration", Map.of("MinInstanceCount", 1, "MaxInstanceCount", 1)));
  }
<#list pools as pool>

  @Test
  void scales${pool.id}() {
    template.hasResourceProperties(
        "AWS::PCS::ComputeNodeGroup",
        Map.of(
            "Name",
            "${pool.name}",
            "InstanceConfigs",
            List.of(Map.of("InstanceType", "${pool.shape}")),
            "PurchaseOption",
            "${pool.purchase}",
            "ScalingConfiguration",
            Map.of("MinInstanceCount", ${pool.minimum?c}, "MaxInstanceCount", ${pool.maximum?c})));
    template.hasResourceProperties("AWS::PCS::Queue", Map.of("Name", "${pool.name}"));
  }
<#if pool.adapters != 0>

  @Test
  void gives${pool.id}AnAdapterOnEachNetworkCard() {
    var card = new TreeMap<String, Object>(Map.of("InterfaceType", "efa", "NetworkCardIndex", ${pool.lastCard}));
    template.hasResourceProperties(
        "AWS::EC2::LaunchTemplate",
        Map.of(
            "LaunchTemplateData",
            Match.objectLike(
                Map.of(
<#if pool.together>
                    "Placement",
                    Match.anyValue(),
</#if>
<#if pool.block>
                    "InstanceMarketOptions",
                    Map.of("MarketType", "capacity-block"),
</#if>
                    "NetworkInterfaces",
                    Match.arrayWith(List.of(Match.objectLike(card)))))));
  }
</#if>
</#list>

  @Test
  void givesMachinesEncryptedDisks() {
    template.allResourcesProperties(
        "AWS::EC2::LaunchTemplate",
        Map.of(
            "LaunchTemplateData",
            Match.objectLike(
                Map.of(
                    "MetadataOptions",
                    Match.objectLike(Map.of("HttpTokens", "required")),
                    "BlockDeviceMappings",
                    List.of(Match.objectLike(Map.of("Ebs", Match.objectLike(Map.of("Encrypted", true)))))))));
  }
<#if reserved>

  @Test
  void takesMachinesFromTheReservation() {
    template.hasResourceProperties("AWS::ResourceGroups::Group", Map.of("Resources", Match.anyValue()));
  }
</#if>
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
