package dev.stackprint.blueprints.check;

import dev.stackprint.blueprints.kind.Json;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.blueprints.value.Value;
import java.util.Collection;
import java.util.List;

/** How messages call things. */
public final class Wording {

  private Wording() {}

  /** Returns {@code 'sources'} for a property, {@code item 2 of 'sources'} in a list. */
  public static String subject(Path path) {
    List<Object> steps = path.steps();
    if (steps.isEmpty()) {
      return "the blueprint";
    }
    Object last = steps.get(steps.size() - 1);
    return last instanceof Integer index
        ? "item " + (index + 1) + " of " + subject(new Path(steps.subList(0, steps.size() - 1)))
        : "'" + last + "'";
  }

  /** Returns a value as a message shows it, shortened if it is long. */
  public static String literal(Value value) {
    String text = Json.of(value).asText();
    String line = text.isEmpty() ? Json.of(value).toString() : text;
    return line.codePointCount(0, line.length()) <= 60
        ? line
        : line.substring(0, line.offsetByCodePoints(0, 57)) + "\u2026";
  }

  /** Returns {@code 'a'}, or {@code one of 'a', 'b'}. */
  public static String oneOf(Collection<String> names) {
    return names.size() == 1 ? list(names, "or") : "one of " + list(names, "or");
  }

  /** Returns {@code an object-store or a queue}. */
  static String kinds(Collection<String> kinds) {
    return join(kinds.stream().map(Wording::withArticle).toList(), "or");
  }

  private static String withArticle(String noun) {
    return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
  }

  /** Returns {@code 'a', 'b' or 'c'}. */
  public static String list(Collection<String> names, String conjunction) {
    List<String> quoted = names.stream().map(name -> "'" + name + "'").toList();
    return join(quoted, conjunction);
  }

  /** Returns {@code text or a list}. */
  static String types(Collection<String> types) {
    return join(types.stream().map(Wording::type).toList(), "or");
  }

  private static String type(String type) {
    return switch (type) {
      case "string" -> "text";
      case "integer" -> "a whole number";
      case "number" -> "a number";
      case "boolean" -> "true or false";
      case "array" -> "a list";
      case "object" -> "a map";
      default -> type;
    };
  }

  private static String join(List<String> words, String conjunction) {
    if (words.size() <= 1) {
      return String.join("", words);
    }
    int last = words.size() - 1;
    return String.join(", ", words.subList(0, last)) + " " + conjunction + " " + words.get(last);
  }
}
