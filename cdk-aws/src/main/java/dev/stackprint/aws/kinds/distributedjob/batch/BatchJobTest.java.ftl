package ${c.packageName};

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class ${c.className}Test {

  private final Template template = ${c.testFixture}.TEMPLATE;

  @Test
  void endsRunsThatHang() {
    hasDefinition(Map.of("Timeout", Map.of("AttemptDurationSeconds", ${seconds?c}), "RetryStrategy", Map.of("Attempts", ${attempts})));
  }

  @Test
  void startsOnceItsFilesAreThere() {
    hasMain(
        Map.of(
            "DependsOn",
            Match.arrayWith(List.of(Map.of("ContainerName", "<#if code??>code<#else>script</#if>", "Condition", "SUCCESS")))));
  }

  @Test
  void takesAllOfAMachine() {
    hasMain(
        Map.of(
            "ResourceRequirements",
            List.of(
<#if gpus != 0>
                Map.of("Type", "GPU", "Value", "${gpus}"),
</#if>
                Map.of("Type", "VCPU", "Value", "${vcpus?c}"),
                Map.of("Type", "MEMORY", "Value", "${memory?c}"))));
  }
<#if devices?has_content>

  @Test
  void getsTheDevicesOfAMachine() {
<#list devices as each>
    hasMain(
        Map.of(
            "LinuxParameters",
            Match.objectLike(
                Map.of("Devices", Match.arrayWith(List.of(Match.objectLike(Map.of("HostPath", "${each.last}"))))))));
</#list>
  }
</#if>

  @Test
  void actsInARoleThatOnlyContainersOfThisAccountTake() {
    template.hasResourceProperties(
        "AWS::IAM::Role",
        Map.of(
            "AssumeRolePolicyDocument",
            Match.objectLike(
                Map.of(
                    "Statement",
                    List.of(
                        Match.objectLike(
                            Map.of(
                                "Principal",
                                Map.of("Service", "ecs-tasks.amazonaws.com"),
                                "Condition",
                                Map.of("StringEquals", Map.of("aws:SourceAccount", Match.anyValue())))))))));
  }
<#if schedule??>

  @Test
  void startsAtSetTimes() {
    template.hasResourceProperties(
        "AWS::Scheduler::Schedule",
        Map.of("ScheduleExpression", "${schedule.expression}", "ScheduleExpressionTimezone", "${schedule.timeZone}"));
  }
</#if>

  private void hasMain(final Map<String, Object> container) {
    var tasks = Map.of("TaskProperties", List.of(Match.objectLike(Map.of("Containers", Match.arrayWith(List.of(Match.objectLike(container)))))));
<#if nodes != 1>
    var range = Map.of("TargetNodes", "0:", "InstanceTypes", List.of("${shape}"), "EcsProperties", tasks);
    hasDefinition(Map.of("Type", "multinode", "NodeProperties", Map.of("MainNode", 0, "NumNodes", ${nodes}, "NodeRangeProperties", List.of(range))));
<#else>
    hasDefinition(Map.of("Type", "container", "EcsProperties", tasks));
</#if>
  }

  private void hasDefinition(final Map<String, Object> properties) {
    template.hasResourceProperties("AWS::Batch::JobDefinition", Match.objectLike(properties));
    template.hasResourceProperties("AWS::Batch::JobDefinition", Map.of("JobDefinitionName", "${name}"));
  }
}
