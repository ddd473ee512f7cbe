package ${c.packageName};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class ${c.className}Test {

  private final MockedStack.Registration job = MockedStack.one("gcp:cloudscheduler/job:Job", "${c.name}");

  @Test
  void postsEveryStep() {
    var body = Base64.getDecoder().decode(String.valueOf(job.at("httpTarget", "body")));
    var request = new String(body, StandardCharsets.UTF_8);
    for (var step : List.of(<#list steps as step>"${step}"<#sep>, </#sep></#list>)) {
      assertTrue(request.contains("\"exec-" + step + "\""), step);
    }
    assertTrue(request.contains("\"gcsOutputDirectory\": \"gs://"));
  }

  @Test
  void runsWhenItIsMeantTo() {
    assertEquals("${cron}", job.at("schedule"));
    assertEquals(${paused?c}, job.at("paused"));
  }
}
