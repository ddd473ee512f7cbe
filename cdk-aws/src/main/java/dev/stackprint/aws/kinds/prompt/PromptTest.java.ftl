package ${c.packageName};

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class ${c.className}Test {

  private final Template template = ${c.testFixture}.TEMPLATE;

  @Test
  void holdsTheText() {
    var text =
        ${text};
    template.hasResourceProperties(
        "AWS::Bedrock::Prompt",
        Map.of(
            "Variants",
            List.of(
                Match.objectLike(
                    Map.of("TemplateConfiguration", Map.of("Text", Match.objectLike(Map.of("Text", text))))))));
  }

  @Test
  void isPublishedAnewWhenItChanges() {
    template.hasResourceProperties(
        "AWS::Bedrock::PromptVersion",
        Map.of("Description", Match.stringLikeRegexp("^Prompt [0-9a-f-]{36}$")));
  }
}
