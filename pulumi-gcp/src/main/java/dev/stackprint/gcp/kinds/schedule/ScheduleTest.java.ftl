package ${c.packageName};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class ${c.className}Test {

  private final MockedStack.Registration job = MockedStack.one("gcp:cloudscheduler/job:Job", "${c.name}");

  @Test
  void startsAtSetTimes() {
    assertEquals("${expression}", job.at("schedule"));
    assertEquals("${timeZone}", job.at("timeZone"));
    assertEquals(${paused?c}, job.at("paused"));
  }

  @Test
  void startsAnExecutionForTheFile() {
    var body = Base64.getDecoder().decode(job.at("httpTarget", "body").toString());
    assertEquals("${body}", new String(body, StandardCharsets.UTF_8));
    assertTrue(job.at("httpTarget", "uri").toString().endsWith("/executions"));
  }

  @Test
  void startsItWithAnAccountThatMayDoNothingElse() {
    assertTrue(job.at("httpTarget", "oauthToken", "serviceAccountEmail").toString().startsWith("${accountId}@"));
    var grant = MockedStack.one("gcp:projects/iAMMember:IAMMember", "${c.name}");
    assertEquals("roles/workflows.invoker", grant.at("role"));
  }
}
