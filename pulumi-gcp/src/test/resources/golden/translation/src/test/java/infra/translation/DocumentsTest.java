package infra.translation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DocumentsTest {

  private final MockedStack.Registration workflow =
      MockedStack.one("gcp:workflows/workflow:Workflow", "documents");

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
    var kept = MockedStack.one("gcp:pubsub/subscription:Subscription", "documents-failures");
    assertEquals("1209600s", kept.at("messageRetentionDuration"));
  }

  @Test
  void runsAsAnAccountOfItsOwn() {
    var account = MockedStack.one("gcp:serviceaccount/account:Account", "documents");
    assertEquals("translation-documents", account.at("accountId"));
    assertEquals(account.name() + "-id", workflow.at("serviceAccount"));
  }

  @Test
  void callsFunctionsThatNobodyElseMay() {
    var suffixes = new TreeSet<String>();
    suffixes.add("-parts");
    for (var suffix : suffixes) {
      var caller =
          MockedStack.one(
              "gcp:cloudrunv2/serviceIamMember:ServiceIamMember", "documents" + suffix + "-called");
      assertEquals("roles/run.invoker", caller.at("role"));
      assertTrue(
          caller.at("member").toString().startsWith("serviceAccount:translation-documents@"));
      var function =
          MockedStack.one("gcp:cloudfunctionsv2/function:Function", "documents" + suffix);
      assertTrue(
          function
              .at("serviceConfig", "serviceAccountEmail")
              .toString()
              .startsWith("documents-functions-0a93bc@"));
    }
  }

  @Test
  void startsForUploads() {
    var uploads = MockedStack.one("gcp:storage/notification:Notification", "documents");
    assertEquals("documents/", uploads.at("objectNamePrefix"));
    assertEquals("JSON_API_V1", uploads.at("payloadFormat"));
    var trigger = MockedStack.one("gcp:eventarc/trigger:Trigger", "documents");
    assertEquals("documents-id", trigger.at("destination", "workflow"));
  }

  private String definition() {
    return workflow.at("sourceContents").toString();
  }
}
