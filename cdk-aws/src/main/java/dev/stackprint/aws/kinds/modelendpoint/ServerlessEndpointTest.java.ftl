package ${c.packageName};

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class ${c.className}Test {

  private final Template template = ${c.testFixture}.TEMPLATE;

  @Test
  void isThereOnlyWhileSomebodyAsks() {
    template.hasResourceProperties(
        "AWS::SageMaker::EndpointConfig",
        Map.of(
            "ProductionVariants",
            List.of(
                Match.objectLike(
                    Map.of(
                        "InstanceType",
                        Match.absent(),
                        "ServerlessConfig",
                        Match.objectEquals(Map.of("MemorySizeInMB", ${memory?c}, "MaxConcurrency", ${requests?c}<#if provisioned??>, "ProvisionedConcurrency", ${provisioned?c}</#if>)))))));
  }

  @Test
  void servesTheModelWithOneRequestAtATime() {
    template.hasResourceProperties(
        "AWS::SageMaker::Model",
        Map.of(
            "PrimaryContainer",
            Match.objectLike(
                Map.of(
                    "Image",
                    Match.stringLikeRegexp("${image.repository}:.*cpu"),
<#if weights??>
                    "ModelDataUrl",
                    Match.anyValue(),
</#if>
                    "Environment",
                    Match.objectLike(
                        Map.of("SM_LLAMA_CPP_CTX_SIZE", ${environment.SM_LLAMA_CPP_CTX_SIZE}, "SM_LLAMA_CPP_PARALLEL", "1"))))));
  }
<#include "AskedTest.java.ftl">
}
