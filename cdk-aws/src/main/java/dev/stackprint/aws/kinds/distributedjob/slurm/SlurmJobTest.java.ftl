package ${c.packageName};

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Template;

class ${c.className}Test {

  private final Template template = ${c.testFixture}.TEMPLATE;

  @Test
  void takesTheMachinesThatTheBlueprintNames() throws IOException {
    var script = Files.readString(Path.of("scripts/${job}/job.sh"));
    assertTrue(script.contains("\n#SBATCH --partition=${partition}\n#SBATCH --nodes=${nodes?c}\n"), script);
    assertTrue(script.contains("\n#SBATCH --time=${minutes?c}\n"), script);
  }
<#if registry??>

  @Test
  void letsMachinesLoadItsImage() {
    var policies = template.findResources("AWS::IAM::Policy").toString();
    assertTrue(policies.contains(":ecr:${registry.region}:${registry.account}:repository/${registry.repository}"), policies);
  }
</#if>

  @Test
  void printsToALogGroupThatThereIs() {
    template.hasResourceProperties("AWS::Logs::LogGroup", Map.of("LogGroupName", "${site.logs}"));
  }
}
