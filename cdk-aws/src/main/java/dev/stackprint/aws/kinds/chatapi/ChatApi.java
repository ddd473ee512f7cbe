package dev.stackprint.aws.kinds.chatapi;

import dev.stackprint.aws.models.CalledModel;
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

  /** Returns the model as the function calls it. */
  CalledModel called() {
    return new CalledModel(model(), guardrail());
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

  Properties limits() {
    return properties().section("limits");
  }

  Auth auth() {
    return Auth.of(properties().section("auth"));
  }

  /** Returns the name of the model that reranks, if one does. */
  Optional<String> reranker() {
    return knowledge()
        .flatMap(base -> retrieval().optionalSection("rerank"))
        .map(rerank -> rerank.text("model"));
  }

  /** Tells whether conversations are kept. */
  boolean remembers() {
    return properties().section("sessions").integer("turns") > 0;
  }

  /** Returns the components that the construct takes, in order. */
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
