package infra.batchinference;

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

class AnswersTest {

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
    return new ObjectMapper().readTree(new File("workflows/answers.asl.json"));
  }

  private Set<String> substitutions() {
    var machines =
        template.findResources(
            "AWS::StepFunctions::StateMachine",
            Map.of("Properties", Map.of("StateMachineType", "STANDARD")));
    for (var machine : machines.entrySet()) {
      if (machine.getKey().startsWith("AnswersStateMachine")) {
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
