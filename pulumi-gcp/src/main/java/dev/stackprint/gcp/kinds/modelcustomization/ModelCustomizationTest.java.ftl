package ${c.packageName};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ${c.className}Test {

  private final MockedStack.Registration workflow = MockedStack.one("gcp:workflows/workflow:Workflow", "${c.name}");

  ${tests.workflow}

<#if recipe??>
  @Test
  void putsTheRecipeWhereJobsReadIt() {
    for (var file : List.of(<#list recipe.files as file>"${file}"<#sep>, </#list>)) {
      var object = MockedStack.one("gcp:storage/bucketObject:BucketObject", "${c.name}-" + file);
      assertEquals("${recipe.folder}/" + file, object.at("name"));
      assertTrue(Files.isRegularFile(Path.of("${recipe.folder}", file)), file);
    }
  }

  @Test
  void jobsRunAsAnAccountOfTheirOwn() {
    var grant = MockedStack.one("gcp:serviceaccount/iAMMember:IAMMember", "${c.name}-worker");
    assertEquals("roles/iam.serviceAccountUser", grant.at("role"));
    assertTrue(grant.at("member").toString().startsWith("serviceAccount:${accountId}@"));
    var known = (Map<?, ?>) workflow.at("userEnvVars");
    assertTrue(known.get("WORKER").toString().startsWith("${recipe.workerAccountId}@"));
  }
<#if recipe.tokenSecret??>

  @Test
  void readsItsTokenAndNoOtherSecret() {
    var grant = MockedStack.one("gcp:secretmanager/secretIamMember:SecretIamMember", "${c.name}-token");
    assertEquals("${recipe.tokenSecret}", grant.at("secretId"));
    assertTrue(grant.at("member").toString().startsWith("serviceAccount:${recipe.workerAccountId}@"));
  }
</#if>
<#else>
  @Test
  void letsTheFunctionCallModelsAndNothingElse() {
    var role = MockedStack.one("gcp:projects/iAMCustomRole:IAMCustomRole", "${c.name}-caller");
    assertEquals("[aiplatform.endpoints.predict]", role.at("permissions").toString());
    var function = MockedStack.one("gcp:cloudfunctionsv2/function:Function", "${c.name}-parts");
    assertTrue(function.at("serviceConfig", "serviceAccountEmail").toString().startsWith("${functionsAccountId}@"));
  }
</#if>

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
