package dev.stackprint.aws.kinds.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessageTest {

  @Test
  void tellsValuesFromText() {
    Message message = Message.parse("{source}: {{no} {kind.label} {an-id} {execution} {");
    assertThat(message.values()).containsExactly("source", "kind.label", "an-id", "execution");
    assertThat(message.results()).containsExactly("source", "kind", "an-id");
  }

  @Test
  void becomesAnExpression() {
    assertThat(Message.parse("It's {source} of {kind.label}").expression())
        .isEqualTo("'It\\u0027s ' & $source.key & ' of ' & $kind.label");
  }

  @Test
  void leavesNothingToSubstituteOrToEndTheExpression() {
    assertThat(Message.parse("${Bucket} %} \n \"").expression())
        .doesNotContain("${")
        .doesNotContain("%}")
        .doesNotContain("\n")
        .doesNotContain("\"");
  }
}
