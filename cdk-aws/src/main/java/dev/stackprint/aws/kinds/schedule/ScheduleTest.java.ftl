package ${c.packageName};

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class ${c.className}Test {

  private final Template template = ${c.testFixture}.TEMPLATE;

  @Test
  void startsAtSetTimes() {
    template.hasResourceProperties(
        "AWS::Scheduler::Schedule",
        Map.of(
            "ScheduleExpression",
            "${expression}",
            "ScheduleExpressionTimezone",
            "${timeZone}",
            "State",
            "${state}",
            "Target",
            Match.objectLike(
                Map.of(
                    "Input",
                    Match.serializedJson(Map.of("key", "${file}")),
                    "DeadLetterConfig",
                    Match.anyValue()))));
  }

  @Test
  void mayStartOneStateMachineOnly() {
    template.hasResourceProperties(
        "AWS::IAM::Policy",
        Map.of(
            "PolicyDocument",
            Match.objectLike(
                Map.of(
                    "Statement",
                    Match.arrayWith(
                        List.of(
                            Match.objectLike(
                                Map.of(
                                    "Action",
                                    "states:StartExecution",
                                    "Resource",
                                    Map.of("Ref", Match.anyValue())))))))));
  }
}
