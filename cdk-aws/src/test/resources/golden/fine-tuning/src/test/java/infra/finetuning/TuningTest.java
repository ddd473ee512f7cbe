package infra.finetuning;

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

class TuningTest {

  private final Template template = SynthesizedStack.TEMPLATE;

  @Test
  void logsStepsButNoData() {
    template.allResourcesProperties(
        "AWS::StepFunctions::StateMachine",
        Map.of(
            "LoggingConfiguration",
            Match.objectLike(Map.of("IncludeExecutionData", false, "Level", "ALL")),
            "TracingConfiguration",
            Map.of("Enabled", true)));
  }

  @Test
  void knowsWhatItsDefinitionNames() throws IOException {
    var names = new TreeSet<String>();
    var name = Pattern.compile("\\$\\{(\\w+)}").matcher(definition().toString());
    while (name.find()) {
      names.add(name.group(1));
    }
    assertEquals(names, substitutions());
  }

  @Test
  void repeatsWhateverFailsForAMoment() throws IOException {
    var tasks = definition().findParents("Resource");
    assertFalse(tasks.isEmpty());
    for (JsonNode task : tasks) {
      assertTrue(task.has("Retry"), task.toString());
    }
  }

  @Test
  void keepsWhatFails() throws IOException {
    var caught = definition().at("/States/Work/Catch/0");
    assertEquals("States.ALL", caught.at("/ErrorEquals/0").asText());
    assertEquals("Keep the failure", caught.get("Next").asText());
    template.hasResourceProperties(
        "AWS::SQS::Queue",
        Map.of("MessageRetentionPeriod", 14 * 24 * 60 * 60, "SqsManagedSseEnabled", true));
  }

  @Test
  void tunesOneModelOnly() throws IOException {
    var models = definition().findValuesAsText("BaseModelIdentifier");
    assertEquals(List.of("amazon.nova-micro-v1:0:128k"), models);
    var statements =
        new ObjectMapper().valueToTree(template.findResources("AWS::IAM::Policy")).toString();
    assertTrue(statements.contains(":foundation-model/amazon.nova-micro-v1:0\""), statements);
    assertFalse(statements.contains("foundation-model/*"), statements);
  }

  @Test
  void letsOnlyJobsOfThisAccountReadExamples() {
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
                                Map.of("Service", "bedrock.amazonaws.com"),
                                "Condition",
                                Match.objectLike(
                                    Map.of(
                                        "StringEquals",
                                        Map.of("aws:SourceAccount", Match.anyValue()))))))))));
  }

  @Test
  void putsNothingToUseThatIsBelowTheThreshold() throws IOException {
    var states = definition().at("/States/Work/Branches/0/States");
    var refused = states.at("/Is it good enough?/Choices/0");
    assertTrue(refused.get("Condition").asText().contains("$score <"), refused.toString());
    assertEquals("Withdraw it", refused.get("Next").asText());
    var asking = states.get("Ask for approval");
    assertEquals("Ask for approval", states.at("/Is it good enough?/Default").asText());
    assertEquals("Put it to use", asking.get("Next").asText());
    assertEquals("Withdraw it", asking.at("/Catch/0/Next").asText());
    assertTrue(asking.get("Resource").asText().endsWith(".waitForTaskToken"));
  }

  @Test
  void startsForUploads() {
    template.hasResourceProperties(
        "AWS::Events::Rule",
        Map.of(
            "EventPattern",
            Match.objectLike(
                Map.of("source", List.of("aws.s3"), "detail-type", List.of("Object Created")))));
    template.hasResourceProperties(
        "AWS::StepFunctions::StateMachine", Map.of("StateMachineType", "EXPRESS"));
  }

  private static JsonNode definition() throws IOException {
    return new ObjectMapper().readTree(new File("workflows/tuning.asl.json"));
  }

  private Set<String> substitutions() {
    var machines =
        template.findResources(
            "AWS::StepFunctions::StateMachine",
            Map.of("Properties", Map.of("StateMachineType", "STANDARD")));
    for (var machine : machines.entrySet()) {
      if (machine.getKey().startsWith("TuningStateMachine")) {
        var properties = (Map<?, ?>) machine.getValue().get("Properties");
        var names = new TreeSet<String>();
        ((Map<?, ?>) properties.get("DefinitionSubstitutions"))
            .keySet()
            .forEach(each -> names.add(each.toString()));
        return names;
      }
    }
    return Set.of();
  }
}
