package dev.stackprint.gcp.kinds.chatapi;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Properties;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A {@code chat-api} as its properties describe it.
 *
 * @param component the component
 */
record ChatApi(Component component) {

  Properties properties() {
    return component.properties();
  }

  Component model() {
    return properties().reference("model");
  }

  Optional<Component> knowledge() {
    return properties().optionalReference("knowledge");
  }

  Optional<Component> guardrail() {
    return properties().optionalReference("guardrail");
  }

  Optional<Component> prompt() {
    return properties().optionalReference("prompt");
  }

  Optional<Component> network() {
    return properties().optionalReference("network");
  }

  Optional<Component> key() {
    return properties().optionalReference("key");
  }

  Properties retrieval() {
    return properties().section("retrieval");
  }

  Properties answer() {
    return properties().section("answer");
  }

  Auth auth() {
    return Auth.of(properties().section("auth"));
  }

  /** Returns how a second model chooses among passages, if one does. */
  Optional<Properties> rerank() {
    return knowledge().flatMap(base -> retrieval().optionalSection("rerank"));
  }

  /** Tells whether conversations are kept. */
  boolean remembers() {
    return properties().section("sessions").integer("turns") > 0;
  }

  /** Tells whether questions that follow others are rewritten before they are searched with. */
  boolean rewrites() {
    return knowledge().isPresent() && remembers() && retrieval().flag("rewrite");
  }

  Capacity capacity() {
    return Capacity.of(properties().section("limits"));
  }

  /** Returns the components that the constructor takes, in order. */
  List<Component> parameters() {
    return Stream.of(Optional.of(model()), knowledge(), guardrail(), prompt(), network(), key())
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  String summary() {
    return knowledge().isPresent()
        ? "An HTTP API that answers questions from the knowledge base, with citations."
        : "An HTTP API that answers questions.";
  }
}
