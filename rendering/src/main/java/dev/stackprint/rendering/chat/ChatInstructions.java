package dev.stackprint.rendering.chat;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.value.Path;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the model of a {@code chat-api} is told about who it is and how it answers. */
public final class ChatInstructions {

  private ChatInstructions() {}

  /**
   * Returns the instructions that are not in a prompt: those of the blueprint, or what an assistant
   * with or without documents is told. Ends with a line break.
   *
   * @param api a {@code chat-api}
   */
  public static String of(Component api) {
    String defaults =
        api.properties().optionalReference("knowledge").isPresent()
            ? "instructions-documents.txt"
            : "instructions-plain.txt";
    return api.properties()
        .optionalText("instructions")
        .map(ChatInstructions::asLines)
        .orElseGet(() -> resource(defaults));
  }

  /** Returns a text that ends with a line break. */
  public static String asLines(String text) {
    return text.endsWith("\n") ? text : text + "\n";
  }

  /** Finds instructions that are given twice, and variables that do not go with the prompt. */
  public static void check(Component api, Diagnostics found) {
    Properties properties = api.properties();
    Path path = Plan.pathOf(api);
    Optional<Component> prompt = properties.optionalReference("prompt");
    if (prompt.isPresent() && properties.has("instructions")) {
      found.report(
          Code.COMBINATION,
          path.key("instructions"),
          properties.origin("instructions"),
          "The instructions are in the prompt '" + prompt.get().id() + "' already",
          "Leave out one of `instructions` and `prompt`");
    }
    List<String> wanted =
        prompt
            .map(component -> PromptVariables.in(component.properties().text("text")))
            .orElse(List.of());
    Properties given = properties.section("variables");
    for (String name : given.names()) {
      if (!wanted.contains(name)) {
        found.report(
            Code.COMBINATION,
            path.key("variables").key(name),
            given.origin(name),
            "There is no variable '" + name + "' in the prompt",
            wanted.isEmpty() ? "It has none" : "It has " + String.join(", ", wanted));
      }
    }
    List<String> missing = new ArrayList<>(wanted);
    missing.removeAll(given.names());
    if (!missing.isEmpty()) {
      found.report(
          Code.COMBINATION,
          path.key("prompt"),
          properties.origin("prompt"),
          "The prompt has variables without a value: " + String.join(", ", missing),
          "Give them values under `variables`");
    }
  }

  private static String resource(String name) {
    try (InputStream in = ChatInstructions.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
