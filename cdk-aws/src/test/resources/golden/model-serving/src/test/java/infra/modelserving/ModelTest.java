package infra.modelserving;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class ModelTest {

  private final Template template = SynthesizedStack.TEMPLATE;

  @Test
  void servesTheModelOnItsMachine() {
    template.hasResourceProperties(
        "AWS::SageMaker::Model",
        Map.of(
            "PrimaryContainer",
            Match.objectLike(
                Map.of(
                    "Image",
                    Match.stringLikeRegexp("djl-inference:"),
                    "Environment",
                    Match.objectLike(Map.of("HF_MODEL_ID", "Qwen/Qwen2.5-7B-Instruct"))))));
    template.hasResourceProperties(
        "AWS::SageMaker::EndpointConfig",
        Map.of(
            "ProductionVariants",
            List.of(
                Match.objectLike(
                    Map.of("InstanceType", "ml.g6.xlarge", "InitialInstanceCount", 1)))));
  }

  @Test
  void aCopyHasTheDevicesThatItIsSpreadOver() {
    template.hasResourceProperties(
        "AWS::SageMaker::InferenceComponent",
        Map.of(
            "RuntimeConfig",
            Map.of("CopyCount", 1),
            "Specification",
            Match.objectLike(
                Map.of(
                    "ComputeResourceRequirements",
                    Match.objectLike(Map.of("NumberOfAcceleratorDevicesRequired", 1))))));
  }

  @Test
  void scalesWithWhatIsAsked() {
    template.hasResourceProperties(
        "AWS::ApplicationAutoScaling::ScalableTarget",
        Map.of(
            "ScalableDimension",
            "sagemaker:inference-component:DesiredCopyCount",
            "MinCapacity",
            1,
            "MaxCapacity",
            2));
  }

  @Test
  void othersMayAskThisEndpointOnly() {
    JsonNode policies = new ObjectMapper().valueToTree(template.findResources("AWS::IAM::Policy"));
    var asked = 0;
    for (var policy : policies) {
      for (var statement : policy.at("/Properties/PolicyDocument/Statement")) {
        if (statement.get("Action").asText().equals("sagemaker:InvokeEndpoint")) {
          assertFalse(statement.get("Resource").toString().contains("*"));
          asked++;
        }
      }
    }
    assertFalse(asked == 0);
  }
}
