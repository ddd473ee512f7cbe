package ${c.packageName};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class ${c.className}Test {

  private final Template template = ${c.testFixture}.TEMPLATE;

  ${tests.machine}

  @Test
  void trainsOnTheMachinesThatTheBlueprintNames() throws IOException {
    var machines = definition().at("/States/Work/Branches/0/States/Train/Arguments/ResourceConfig");
    assertEquals("${instanceType}", machines.get("InstanceType").asText());
    assertEquals(${nodes}, machines.get("InstanceCount").asInt());
  }

  @Test
  void givesEachAttemptANameThatItMayUse() throws IOException {
    var name = definition().findValuesAsText("TrainingJobName").get(0);
    assertTrue(name.contains("'${prefix}-'") && name.contains("RetryCount"), name);
    var statements = new ObjectMapper().valueToTree(template.findResources("AWS::IAM::Policy")).toString();
    assertTrue(statements.contains(":training-job/${prefix}-*\""), statements);
  }

  @Test
  void letsOnlyJobsOfThisAccountTakeItsRole() {
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
                                Map.of("Service", "sagemaker.amazonaws.com"),
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

  ${tests.questions}
}
