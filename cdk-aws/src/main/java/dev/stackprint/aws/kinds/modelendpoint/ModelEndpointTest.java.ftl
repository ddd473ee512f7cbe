package ${c.packageName};

import static org.junit.jupiter.api.Assertions.assertEquals;
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
  void servesTheModelOnItsMachine() {
    template.hasResourceProperties(
        "AWS::SageMaker::Model",
        Map.of(
            "PrimaryContainer",
            Match.objectLike(Map.of("Image", Match.stringLikeRegexp("${repository}:"), "Environment", Match.objectLike(Map.of(${modelVariable}))))));
    template.hasResourceProperties(
        "AWS::SageMaker::EndpointConfig",
        Map.of(
            "ProductionVariants",
            List.of(Match.objectLike(Map.of("InstanceType", "${instanceType}", "InitialInstanceCount", <#if component>${firstMachines}<#else>${copies}</#if>)))));
  }
<#if weights??>

  @Test
  void startsFrom<#if jumpStart??>WhatJumpStartHas<#else>WeightsOfItsOwn</#if>() {
    template.hasResourceProperties(
        "AWS::SageMaker::Model",
        Map.of(
<#if isolated>
            "EnableNetworkIsolation",
            true,
</#if>
            "PrimaryContainer",
            Match.objectLike(Map.of("ModelDataSource", Map.of("S3DataSource", Match.objectLike(Map.of(<#if jumpStart??>"S3Uri", "s3://${jumpStartBucket}/${weightsPath}", </#if><#if jumpStart?? && jumpStart.gated>"ModelAccessConfig", Map.of("AcceptEula", true), </#if>"CompressionType", "None")))))));
  }
</#if>
<#if token>

  @Test
  void theTokenIsNotInTheTemplate() {
    template.hasResourceProperties(
        "AWS::SageMaker::Model",
        Map.of(
            "PrimaryContainer",
            Match.objectLike(
                Map.of(
                    "Environment",
                    Match.objectLike(
                        Map.of("HF_TOKEN", Match.stringLikeRegexp("^\\{\\{resolve:secretsmanager:")))))));
  }
</#if>
<#if component>

  @Test
  void aCopyHasTheDevicesThatItIsSpreadOver() {
    template.hasResourceProperties(
        "AWS::SageMaker::InferenceComponent",
        Map.of(
            "RuntimeConfig",
            Map.of("CopyCount", ${copies}),
            "Specification",
            Match.objectLike(
                Map.of(
                    "ComputeResourceRequirements",
                    Match.objectLike(Map.of("NumberOfAcceleratorDevicesRequired", ${degree}))))));
  }
</#if>
<#if answers??>

  @Test
  void putsAnswersAndErrorsIntoItsStore() {
    template.hasResourceProperties(
        "AWS::SageMaker::EndpointConfig",
        Map.of(
            "AsyncInferenceConfig",
            Match.objectLike(Map.of("OutputConfig", Match.objectLike(Map.of("S3OutputPath", Match.anyValue(), "S3FailurePath", Match.anyValue()))))));
  }
</#if>
<#if scaling??>

  @Test
  void scalesWithWhatIsAsked() {
    template.hasResourceProperties(
        "AWS::ApplicationAutoScaling::ScalableTarget",
        Map.of("ScalableDimension", "${scaling.dimension}", "MinCapacity", ${scaling.minimum}, "MaxCapacity", ${scaling.maximum}));
<#if scaling.toZero>
    template.hasResourceProperties(
        "AWS::CloudWatch::Alarm",
        Map.of("MetricName", "${scaling.wakeMetric}", "AlarmActions", Match.anyValue()));
</#if>
  }
</#if>
<#include "AskedTest.java.ftl">
}
