package ${c.packageName};

import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Template;

class ${c.className}Test {

  private final Template template = ${c.testFixture}.TEMPLATE;

  @Test
  void rotates() {
    template.hasResourceProperties(
        "AWS::KMS::Key", Map.of("EnableKeyRotation", true, "RotationPeriodInDays", ${rotationDays}));
  }
}
