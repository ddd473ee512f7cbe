package ${c.packageName};

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class ${c.className}Test {

  private final Template template = ${c.testFixture}.TEMPLATE;
<#list pools as pool>

  @Test
  void hasMachinesOf${pool.id}OnlyAsJobsNeedThem() {
    template.hasResourceProperties(
        "AWS::Batch::ComputeEnvironment",
        Map.of(
            "Type",
            "MANAGED",
            "ComputeResources",
            Match.objectLike(
                Map.of(
                    "Type",
                    "${pool.purchase}",
                    "InstanceTypes",
                    List.of("${pool.shape}"),
                    "MinvCpus",
                    ${pool.minimum?c},
                    "MaxvCpus",
                    ${pool.maximum?c}<#if pool.together>,
                    "PlacementGroup",
                    Match.anyValue()</#if>))));
    template.hasResourceProperties("AWS::Batch::JobQueue", Map.of("JobQueueName", "${pool.queue}"));
  }
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
<#list pools as pool>
<#if pool.adapters != 0>

  @Test
  void gives${pool.id}AnAdapterOnEachNetworkCard() {
    var card = new TreeMap<String, Object>(Map.of("InterfaceType", "efa", "NetworkCardIndex", ${pool.lastCard}));
    template.hasResourceProperties(
        "AWS::EC2::LaunchTemplate",
        Map.of(
            "LaunchTemplateData",
            Match.objectLike(Map.of("NetworkInterfaces", Match.arrayWith(List.of(Match.objectLike(card)))))));
  }
</#if>
<#if pool.reservation?has_content>

  @Test
  void takesMachinesOf${pool.id}FromTheReservation() {
    template.hasResourceProperties(
        "AWS::EC2::LaunchTemplate",
        Map.of(
            "LaunchTemplateData",
            Match.objectLike(
                Map.of(
<#if pool.block>
                    "InstanceMarketOptions",
                    Map.of("MarketType", "capacity-block"),
</#if>
                    "CapacityReservationSpecification",
                    Map.of("CapacityReservationTarget", Map.of("CapacityReservationId", "${pool.reservation}"))))));
  }
</#if>
</#list>
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
