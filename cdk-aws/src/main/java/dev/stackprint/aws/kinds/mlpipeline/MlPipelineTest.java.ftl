package ${c.packageName};

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class ${c.className}Test {

  private final Template template = ${c.testFixture}.TEMPLATE;

  @Test
  void runsEveryStep() throws IOException {
    var definition = Files.readString(Path.of("${file}"));
    for (var step : List.of(<#list steps as step>"${step}"<#sep>, </#sep></#list>)) {
      assertTrue(definition.contains("\"Name\": \"" + step + "\""), step);
    }
    template.hasResourceProperties(
        "AWS::SageMaker::Pipeline",
        Map.of(
            "PipelineDefinition",
            Map.of("PipelineDefinitionBody", Map.of("Fn::Sub", Match.arrayWith(List.of(definition))))));
  }
<#if schedule??>

  @Test
  void runsAtSetTimes() {
    template.hasResourceProperties(
        "AWS::Scheduler::Schedule",
        Map.of(
            "ScheduleExpression", "${schedule.expression}",
            "ScheduleExpressionTimezone", "${schedule.timeZone}"));
  }
</#if>
}
