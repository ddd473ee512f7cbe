package ${c.packageName};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ${c.className}Test {

  private final MockedStack.Registration workflow = MockedStack.one("gcp:workflows/workflow:Workflow", "${c.name}");

  @Test
  void knowsWhatItsDefinitionReads() {
    var read = new TreeSet<String>();
    var name = Pattern.compile("sys\\.get_env\\(\"(?!GOOGLE_CLOUD_)(\\w+)\"\\)").matcher(definition());
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
    var kept = MockedStack.one("gcp:pubsub/subscription:Subscription", "${c.name}-failures");
    assertEquals("1209600s", kept.at("messageRetentionDuration"));
  }

  @Test
  void runsAsAnAccountOfItsOwn() {
    var account = MockedStack.one("gcp:serviceaccount/account:Account", "${c.name}");
    assertEquals("${accountId}", account.at("accountId"));
    assertEquals(account.name() + "-id", workflow.at("serviceAccount"));
  }
<#if jobPermissions?has_content>

  @Test
  void doesWithJobsNoMoreThanItHasTo() {
    var role = MockedStack.one("gcp:projects/iAMCustomRole:IAMCustomRole", "${c.name}-jobs");
    assertEquals(List.of(<#list jobPermissions as permission>"${permission}"<#sep>, </#list>), role.at("permissions"));
    var grant = MockedStack.one("gcp:projects/iAMMember:IAMMember", "${c.name}-jobs");
    assertTrue(grant.at("member").toString().startsWith("serviceAccount:${accountId}@"));
  }
</#if>
<#if functions?has_content>

  @Test
  void callsFunctionsThatNobodyElseMay() {
    var suffixes = new TreeSet<String>();
<#list functions as function>
    suffixes.add("-${function.id}");
</#list>
    for (var suffix : suffixes) {
      var caller = MockedStack.one("gcp:cloudrunv2/serviceIamMember:ServiceIamMember", "${c.name}" + suffix + "-called");
      assertEquals("roles/run.invoker", caller.at("role"));
      assertTrue(caller.at("member").toString().startsWith("serviceAccount:${accountId}@"));
      var function = MockedStack.one("gcp:cloudfunctionsv2/function:Function", "${c.name}" + suffix);
      assertTrue(function.at("serviceConfig", "serviceAccountEmail").toString().startsWith("${functionsAccountId}@"));
    }
  }
</#if>
<#if upload??>

  @Test
  void startsForUploads() {
    var uploads = MockedStack.one("gcp:storage/notification:Notification", "${c.name}");
<#if prefix?has_content>
    assertEquals("${prefix}", uploads.at("objectNamePrefix"));
</#if>
    assertEquals("JSON_API_V1", uploads.at("payloadFormat"));
    var trigger = MockedStack.one("gcp:eventarc/trigger:Trigger", "${c.name}");
    assertEquals("${c.name}-id", trigger.at("destination", "workflow"));
  }
<#else>

  @Test
  void doesNotStartByItself() {
    assertFalse(MockedStack.all("gcp:eventarc/trigger:Trigger").stream().anyMatch(each -> each.name().equals("${c.name}")));
  }
</#if>

  private String definition() {
    return workflow.at("sourceContents").toString();
  }
}
