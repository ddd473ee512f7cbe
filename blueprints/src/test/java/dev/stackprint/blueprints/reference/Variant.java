package dev.stackprint.blueprints.reference;

import dev.stackprint.blueprints.kind.Choice;
import dev.stackprint.blueprints.kind.Schema;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a page calls one of several shapes.
 *
 * @param name what tells it from the others, as code
 * @param introduction a line that introduces its properties
 * @param discriminator the key whose value tells, if that is how
 */
record Variant(String name, String introduction, Optional<String> discriminator) {

  static Variant of(Schema choice, List<Schema> choices) {
    return Choice.discriminator(choices)
        .map(key -> byValue(key, choice.properties().get(key)))
        .orElseGet(() -> byKey(choice, choices));
  }

  private static Variant byValue(String key, Schema value) {
    String literal = TypeText.of(value).replace("`", "");
    String name = Markdown.code(key + ": " + literal);
    String what = value.description().isEmpty() ? ":" : ": " + value.description();
    String isDefault = value.defaultValue().isPresent() ? ", the default" : "";
    return new Variant(name, "With " + name + isDefault + what, Optional.of(key));
  }

  private static Variant byKey(Schema choice, List<Schema> choices) {
    Set<String> naming = Choice.namingKeys(choices);
    String key =
        choice.properties().keySet().stream()
            .filter(naming::contains)
            .findFirst()
            .orElseGet(() -> TypeText.of(choice));
    String name = Markdown.code(key);
    return new Variant(name, "With " + name + ":", Optional.empty());
  }
}
