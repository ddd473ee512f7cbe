package infra.trainingcluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Template;

class VpcComponentTest {

  private final Template template = SynthesizedStack.TEMPLATE;

  @Test
  void hasItsRangeOfAddresses() {
    template.hasResourceProperties("AWS::EC2::VPC", Map.of("CidrBlock", "10.0.0.0/16"));
  }

  @Test
  void logsItsTraffic() {
    template.hasResourceProperties(
        "AWS::EC2::FlowLog", Map.of("ResourceType", "VPC", "TrafficType", "ALL"));
  }

  @Test
  void givesNothingAPublicAddress() {
    template.allResourcesProperties("AWS::EC2::Subnet", Map.of("MapPublicIpOnLaunch", false));
  }

  @Test
  void reachesTheInternetOnlyAsAskedFor() {
    assertEquals(1, count("AWS::EC2::NatGateway"));
    assertEquals(1, count("AWS::EC2::InternetGateway"));
  }

  @Test
  void hasEndpointsForWhatIsCalledOnly() {
    assertEquals(1, count("AWS::EC2::VPCEndpoint"));
  }

  private long count(final String type) {
    return template.findResources(type).keySet().stream()
        .filter(id -> id.startsWith("Vpc"))
        .count();
  }
}
