package dev.stackprint.gcp.kinds.foundationmodel;

import dev.stackprint.blueprints.facts.Capability;
import dev.stackprint.blueprints.facts.VertexApi;
import dev.stackprint.blueprints.facts.VertexModel.Available;
import java.util.Set;

/**
 * What the Python that calls a model prints.
 *
 * @param module the Python module's name
 * @param model the model
 */
record ModelCallView(String module, Available model) {

  /**
   * Tokens for the thoughts of a model that reasons, which count towards the limit of an answer.
   */
  static final int ROOM_FOR_THOUGHTS = 4096;

  /** What the tests have for a limit. */
  static final int TESTED_LIMIT = 100;

  /** Tells whether what was tuned from the model is called, and not the model itself. */
  boolean tuned() {
    return false;
  }

  /** Returns the name of the template of the model's dialect. */
  String template() {
    return switch (model.api()) {
      case GENERATE_CONTENT -> "generate_content.py.ftl";
      case MESSAGES -> "messages.py.ftl";
      case MISTRAL, CHAT_COMPLETIONS -> "chat_completions.py.ftl";
      case PREDICT -> throw new IllegalStateException(model.id() + " is no model that writes");
    };
  }

  String id() {
    return model.id();
  }

  String url() {
    return ModelUrl.of(model, "{project}");
  }

  String testUrl() {
    return ModelUrl.of(model, "test-project");
  }

  /** Returns the model as the body of a chat completion names it. */
  String bodyModel() {
    return model.api() == VertexApi.CHAT_COMPLETIONS
        ? model.publisher() + "/" + model.id()
        : model.id();
  }

  /** Tells whether the model thinks before it answers, unless it is told not to. */
  boolean reasons() {
    Set<Capability> can = model.listing().can();
    return can.contains(Capability.ALWAYS_REASONS)
        // Models of Anthropic that can do both think when they are told to only.
        || can.contains(Capability.REASONING) && model.api() != VertexApi.MESSAGES;
  }

  int thoughts() {
    return reasons() ? ROOM_FOR_THOUGHTS : 0;
  }

  int total() {
    return TESTED_LIMIT + thoughts();
  }
}
