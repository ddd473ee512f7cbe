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

  ${tests.workflow}
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

  ${tests.uploads}

  private String definition() {
    return workflow.at("sourceContents").toString();
  }
}
