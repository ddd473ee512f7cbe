package ${c.packageName};

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Template;

class ${c.className}Test {

  private final Template template = ${c.testFixture}.TEMPLATE;

  @Test
  void hasItsRangeOfAddresses() {
    template.hasResourceProperties("AWS::EC2::VPC", Map.of("CidrBlock", "${cidr}"));
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
    assertEquals(${natGateways}, count("AWS::EC2::NatGateway"));
    assertEquals(${internet?then(1, 0)}, count("AWS::EC2::InternetGateway"));
  }

  @Test
  void hasEndpointsForWhatIsCalledOnly() {
    assertEquals(${endpoints?size + gateways?size}, count("AWS::EC2::VPCEndpoint"));
<#list endpoints as endpoint>
    template.hasResourceProperties("AWS::EC2::VPCEndpoint", Map.of("ServiceName", "${endpoint.owner}.${region}.${endpoint.service}", "PrivateDnsEnabled", true));
</#list>
  }

  private long count(final String type) {
    return template.findResources(type).keySet().stream()
        .filter(id -> id.startsWith("${logicalId}"))
        .count();
  }
}
