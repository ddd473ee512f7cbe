package dev.stackprint.rendering.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessageTest {

  @Test
  void tellsValuesFromText() {
    Message message = Message.parse("{source}: {{no} {kind.label} {an-id} {execution} {");
    assertThat(message.values()).containsExactly("source", "kind.label", "an-id", "execution");
    assertThat(message.results()).containsExactly("source", "kind", "an-id");
  }
}
