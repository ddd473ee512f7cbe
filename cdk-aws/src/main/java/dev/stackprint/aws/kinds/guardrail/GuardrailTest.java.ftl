package ${c.packageName};

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class ${c.className}Test {

  private final Template template = ${c.testFixture}.TEMPLATE;
<#list s.contentFilters as filter>
<#if filter?is_first>

  @Test
  void filtersHarmfulContent() {
    guardrailHas(
        "ContentPolicyConfig",
        Map.of(
            "FiltersConfig",
            Match.arrayWith(
                List.of(
                    Map.of("Type", "${filter.type}", "InputStrength", "${filter.input}", "OutputStrength", "${filter.output}")))));
  }
</#if>
</#list>
<#list s.entities as entity>
<#if entity?is_first>

  @Test
  void looksForPersonalData() {
    guardrailHas(
        "SensitiveInformationPolicyConfig",
        Match.objectLike(
            Map.of(
                "PiiEntitiesConfig",
                Match.arrayWith(List.of(Map.of("Type", "${entity.type}", "Action", "${entity.action}"))))));
  }
</#if>
</#list>
<#list s.topics as topic>
<#if topic?is_first>

  @Test
  void refusesTopics() {
    guardrailHas(
        "TopicPolicyConfig",
        Map.of(
            "TopicsConfig",
            Match.arrayWith(
                List.of(Match.objectLike(Map.of("Type", "DENY", "Name", "${topic.name}"))))));
  }
</#if>
</#list>
<#if s.grounding??>

  @Test
  void comparesAnswersWithDocuments() {
    guardrailHas(
        "ContextualGroundingPolicyConfig",
        Map.of(
            "FiltersConfig",
            Match.arrayWith(List.of(Map.of("Type", "GROUNDING", "Threshold", ${s.grounding.grounded})))));
  }
</#if>

  @Test
  void isPublishedAnewWhenItChanges() {
    template.hasResourceProperties(
        "AWS::Bedrock::GuardrailVersion",
        Map.of("Description", Match.stringLikeRegexp("^Rules [0-9a-f-]{36}$")));
  }
<#if s.contentFilters?has_content || s.entities?has_content || s.topics?has_content || s.grounding??>

  private void guardrailHas(final String policy, final Object expected) {
    template.hasResourceProperties("AWS::Bedrock::Guardrail", Map.of(policy, expected));
  }
</#if>
}
