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

  @Test
  void letsTheFunctionCallModelsAndNothingElse() {
    var role = MockedStack.one("gcp:projects/iAMCustomRole:IAMCustomRole", "${c.name}-caller");
    assertEquals("[aiplatform.endpoints.predict]", role.at("permissions").toString());
    var function = MockedStack.one("gcp:cloudfunctionsv2/function:Function", "${c.name}-parts");
    assertTrue(function.at("serviceConfig", "serviceAccountEmail").toString().startsWith("${functionsAccountId}@"));
  }

  @Test
  void putsNothingToUseThatIsBelowTheThreshold() {
    var judging = definition().indexOf("error: BelowThreshold");
    var using = definition().indexOf("- put_it_to_use:");
    assertTrue(judging > 0 && judging < using);
<#if asks>
    var asking = definition().indexOf("- approve:");
    assertTrue(judging < asking && asking < using);
    assertTrue(definition().contains("events.await_callback"));
</#if>
  }

  ${tests.uploads}

  private String definition() {
    return workflow.at("sourceContents").toString();
  }
}
