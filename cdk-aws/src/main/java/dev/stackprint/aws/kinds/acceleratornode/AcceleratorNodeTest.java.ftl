package ${c.packageName};

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class ${c.className}Test {

  private final Template template = ${c.testFixture}.TEMPLATE;

  @Test
  void isOneMachineOfItsShape() {
    template.hasResourceProperties("AWS::AutoScaling::AutoScalingGroup", Map.of("MinSize", "1", "MaxSize", "1"));
    hasMachine(Map.of("InstanceType", "${shape}", "ImageId", "resolve:ssm:${image}"));
  }

  @Test
  void keepsItsCredentialsFromContainers() {
    hasMachine(Map.of("MetadataOptions", Map.of("HttpTokens", "required", "HttpPutResponseHopLimit", 1)));
  }

  @Test
  void hasAnEncryptedDisk() {
    hasMachine(
        Map.of(
            "BlockDeviceMappings",
            List.of(Match.objectLike(Map.of("Ebs", Match.objectLike(Map.of("Encrypted", true, "VolumeSize", ${disk?c})))))));
  }

  @Test
  void hasNoKeyForSsh() {
    template.allResourcesProperties("AWS::EC2::LaunchTemplate", Map.of("LaunchTemplateData", Match.objectLike(Map.of("KeyName", Match.absent()))));
  }
<#if spot>

  @Test
  void isASpotInstance() {
    hasMachine(Map.of("InstanceMarketOptions", Match.objectLike(Map.of("MarketType", "spot"))));
  }
</#if>
<#if reservation??>

  @Test
  void comesFromItsReservation() {
    hasMachine(
        Map.of(
            "CapacityReservationSpecification",
            Map.of("CapacityReservationTarget", Map.of("CapacityReservationId", "${reservation}"))));
<#if block>
    hasMachine(Map.of("InstanceMarketOptions", Map.of("MarketType", "capacity-block")));
</#if>
  }
</#if>
<#if serves??>

  @Test
  void isStartedWithItsScript() throws IOException {
    var script = Files.readString(Path.of("${serves.script}"));
    assertTrue(script.contains("@LOG_GROUP@"));
    assertFalse(template.toJSON().toString().contains("@LOG_GROUP@"));
    hasMachine(Map.of("UserData", Match.anyValue()));
  }
</#if>

  private void hasMachine(final Map<String, Object> properties) {
    template.hasResourceProperties("AWS::EC2::LaunchTemplate", Map.of("LaunchTemplateData", Match.objectLike(properties)));
  }
}
