package infra.rag;

import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Template;

class KnowledgeTest {

  private final Template template = SynthesizedStack.TEMPLATE;

  @Test
  void embedsWithOneModel() {
    template.hasResourceProperties("AWS::Bedrock::KnowledgeBase", Map.of());
  }
}
