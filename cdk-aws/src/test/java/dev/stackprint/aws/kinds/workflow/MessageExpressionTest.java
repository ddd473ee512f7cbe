package dev.stackprint.aws.kinds.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.rendering.workflow.Message;
import org.junit.jupiter.api.Test;

class MessageExpressionTest {

  @Test
  void joinsTextAndValues() {
    assertThat(MessageExpression.of(Message.parse("It's {source} of {kind.label}")))
        .isEqualTo("'It\\u0027s ' & $source.key & ' of ' & $kind.label");
  }

  @Test
  void leavesNothingToSubstituteOrToEndTheExpression() {
    assertThat(MessageExpression.of(Message.parse("${Bucket} %} \n \"")))
        .doesNotContain("${")
        .doesNotContain("%}")
        .doesNotContain("\n")
        .doesNotContain("\"");
  }
}
