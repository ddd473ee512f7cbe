package infra.modelserving;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class SafetyTest {

  private final Template template = SynthesizedStack.TEMPLATE;

  @Test
  void filtersHarmfulContent() {
    guardrailHas(
        "ContentPolicyConfig",
        Map.of(
            "FiltersConfig",
            Match.arrayWith(
                List.of(
                    Map.of("Type", "HATE", "InputStrength", "HIGH", "OutputStrength", "HIGH")))));
  }

  @Test
  void looksForPersonalData() {
    guardrailHas(
        "SensitiveInformationPolicyConfig",
        Match.objectLike(
            Map.of(
                "PiiEntitiesConfig",
                Match.arrayWith(List.of(Map.of("Type", "AWS_ACCESS_KEY", "Action", "BLOCK"))))));
  }

  @Test
  void isPublishedAnewWhenItChanges() {
    template.hasResourceProperties(
        "AWS::Bedrock::GuardrailVersion",
        Map.of("Description", Match.stringLikeRegexp("^Rules [0-9a-f-]{36}$")));
  }

  private void guardrailHas(final String policy, final Object expected) {
    template.hasResourceProperties("AWS::Bedrock::Guardrail", Map.of(policy, expected));
  }
}
