package ${c.packageName};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ${c.className}Test {

  private final MockedStack.Registration workflow =
      MockedStack.one("gcp:workflows/workflow:Workflow", "${c.name}");

  @Test
  void runsTheJobWithAnAccountOfItsOwn() {
    assertTrue(workflow.at("userEnvVars", "ACCOUNT").toString().startsWith("${accountId}@"));
    assertTrue(workflow.at("sourceContents").toString().contains("/customJobs"));
  }

  @Test
  void startsNothingElse() {
    var roles =
        MockedStack.all("gcp:projects/iAMMember:IAMMember").stream()
            .filter(each -> String.valueOf(each.at("member")).contains("${starterAccountId}@"))
            .map(each -> each.at("role"))
            .sorted()
            .collect(Collectors.toList());
    assertEquals(List.of("roles/aiplatform.user", "roles/logging.logWriter"), roles);
    var actsAs = MockedStack.one("gcp:serviceaccount/iAMMember:IAMMember", "${c.name}-starter");
    assertEquals("roles/iam.serviceAccountUser", actsAs.at("role"));
  }
<#if schedule??>

  @Test
  void startsAtSetTimes() {
    var job = MockedStack.one("gcp:cloudscheduler/job:Job", "${c.name}");
    assertEquals("${schedule.cron}", job.at("schedule"));
    assertEquals("${schedule.timeZone}", job.at("timeZone"));
  }
</#if>
}
