package infra.batchinference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AnswersTest {

  private final MockedStack.Registration workflow =
      MockedStack.one("gcp:workflows/workflow:Workflow", "answers");

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
    var kept = MockedStack.one("gcp:pubsub/subscription:Subscription", "answers-failures");
    assertEquals("1209600s", kept.at("messageRetentionDuration"));
  }

  @Test
  void runsAsAnAccountOfItsOwn() {
    var account = MockedStack.one("gcp:serviceaccount/account:Account", "answers");
    assertEquals("batch-inference-answers", account.at("accountId"));
    assertEquals(account.name() + "-id", workflow.at("serviceAccount"));
  }

  @Test
  void doesWithJobsNoMoreThanItHasTo() {
    var role = MockedStack.one("gcp:projects/iAMCustomRole:IAMCustomRole", "answers-jobs");
    assertEquals(
        List.of(
            "aiplatform.batchPredictionJobs.cancel",
            "aiplatform.batchPredictionJobs.create",
            "aiplatform.batchPredictionJobs.get"),
        role.at("permissions"));
    var grant = MockedStack.one("gcp:projects/iAMMember:IAMMember", "answers-jobs");
    assertTrue(grant.at("member").toString().startsWith("serviceAccount:batch-inference-answers@"));
  }

  @Test
  void callsFunctionsThatNobodyElseMay() {
    var suffixes = new TreeSet<String>();
    suffixes.add("-parts");
    for (var suffix : suffixes) {
      var caller =
          MockedStack.one(
              "gcp:cloudrunv2/serviceIamMember:ServiceIamMember", "answers" + suffix + "-called");
      assertEquals("roles/run.invoker", caller.at("role"));
      assertTrue(
          caller.at("member").toString().startsWith("serviceAccount:batch-inference-answers@"));
      var function = MockedStack.one("gcp:cloudfunctionsv2/function:Function", "answers" + suffix);
      assertTrue(
          function
              .at("serviceConfig", "serviceAccountEmail")
              .toString()
              .startsWith("answers-functions-03a040@"));
    }
  }

  @Test
  void startsForUploads() {
    var uploads = MockedStack.one("gcp:storage/notification:Notification", "answers");
    assertEquals("prompts/", uploads.at("objectNamePrefix"));
    assertEquals("JSON_API_V1", uploads.at("payloadFormat"));
    var trigger = MockedStack.one("gcp:eventarc/trigger:Trigger", "answers");
    assertEquals("answers-id", trigger.at("destination", "workflow"));
  }

  private String definition() {
    return workflow.at("sourceContents").toString();
  }
}
