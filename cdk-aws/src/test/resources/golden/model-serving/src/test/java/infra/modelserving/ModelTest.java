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
                    Match.stringLikeRegexp("huggingface-vllm-inference-neuronx:"),
                    "Environment",
                    Match.objectLike(Map.of("SM_ON_MODEL", "Qwen/Qwen2.5-7B-Instruct"))))));
    template.hasResourceProperties(
        "AWS::SageMaker::EndpointConfig",
        Map.of(
            "ProductionVariants",
            List.of(
                Match.objectLike(
                    Map.of("InstanceType", "ml.inf2.xlarge", "InitialInstanceCount", 1)))));
  }

  @Test
  void scalesWithWhatIsAsked() {
    template.hasResourceProperties(
        "AWS::ApplicationAutoScaling::ScalableTarget",
        Map.of(
            "ScalableDimension",
            "sagemaker:variant:DesiredInstanceCount",
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
