package infra.finetuning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TuningTest {

  private final MockedStack.Registration workflow =
      MockedStack.one("gcp:workflows/workflow:Workflow", "tuning");

  @Test
  void knowsWhatItsDefinitionReads() {
    var read = new TreeSet<String>();
    var name =
        Pattern.compile("sys\\.get_env\\(\"(?!GOOGLE_CLOUD_)(\\w+)\"\\)").matcher(definition());
    while (name.find()) {
      read.add(name.group(1));
    }
    var known = new TreeSet<String>();
    ((Map<?, ?>) workflow.at("userEnvVars")).keySet().forEach(each -> known.add(each.toString()));
    assertEquals(known, read);
  }

  @Test
  void fitsTheLimitsOfWorkflows() {
    assertTrue(((Map<?, ?>) workflow.at("userEnvVars")).size() <= 20);
    assertTrue(definition().getBytes(StandardCharsets.UTF_8).length <= 128 * 1024);
    var expression = Pattern.compile("\\$\\{[^\n]*").matcher(definition());
    while (expression.find()) {
      assertTrue(expression.group().length() <= 400, expression.group());
    }
  }

  @Test
  void putsNoNamesOfFilesOnRecord() {
    assertEquals("LOG_ERRORS_ONLY", workflow.at("callLogLevel"));
  }

  @Test
  void keepsWhatFails() {
    var kept = MockedStack.one("gcp:pubsub/subscription:Subscription", "tuning-failures");
    assertEquals("1209600s", kept.at("messageRetentionDuration"));
  }

  @Test
  void runsAsAnAccountOfItsOwn() {
    var account = MockedStack.one("gcp:serviceaccount/account:Account", "tuning");
    assertEquals("fine-tuning-tuning", account.at("accountId"));
    assertEquals(account.name() + "-id", workflow.at("serviceAccount"));
  }

  @Test
  void doesWithJobsNoMoreThanItHasTo() {
    var role = MockedStack.one("gcp:projects/iAMCustomRole:IAMCustomRole", "tuning-jobs");
    assertEquals(
        List.of(
            "aiplatform.models.update",
            "aiplatform.tuningJobs.create",
            "aiplatform.tuningJobs.get"),
        role.at("permissions"));
    var grant = MockedStack.one("gcp:projects/iAMMember:IAMMember", "tuning-jobs");
    assertTrue(grant.at("member").toString().startsWith("serviceAccount:fine-tuning-tuning@"));
  }

  @Test
  void letsTheFunctionCallModelsAndNothingElse() {
    var role = MockedStack.one("gcp:projects/iAMCustomRole:IAMCustomRole", "tuning-caller");
    assertEquals("[aiplatform.endpoints.predict]", role.at("permissions").toString());
    var function = MockedStack.one("gcp:cloudfunctionsv2/function:Function", "tuning-parts");
    assertTrue(
        function
            .at("serviceConfig", "serviceAccountEmail")
            .toString()
            .startsWith("fine-tuning-tuning-functions@"));
  }

  @Test
  void putsNothingToUseThatIsBelowTheThreshold() {
    var judging = definition().indexOf("error: BelowThreshold");
    var using = definition().indexOf("- put_it_to_use:");
    assertTrue(judging > 0 && judging < using);
    var asking = definition().indexOf("- approve:");
    assertTrue(judging < asking && asking < using);
    assertTrue(definition().contains("events.await_callback"));
  }

  @Test
  void startsForUploads() {
    var uploads = MockedStack.one("gcp:storage/notification:Notification", "tuning");
    assertEquals("training/", uploads.at("objectNamePrefix"));
    assertEquals("JSON_API_V1", uploads.at("payloadFormat"));
    var trigger = MockedStack.one("gcp:eventarc/trigger:Trigger", "tuning");
    assertEquals("tuning-id", trigger.at("destination", "workflow"));
  }

  private String definition() {
    return workflow.at("sourceContents").toString();
  }
}
