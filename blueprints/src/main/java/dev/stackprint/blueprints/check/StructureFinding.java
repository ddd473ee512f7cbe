package dev.stackprint.blueprints.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import dev.stackprint.blueprints.check.StructureCheck.Place;
import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.diagnostic.DidYouMean;
import dev.stackprint.blueprints.kind.Json;
import dev.stackprint.blueprints.kind.Schema;
import dev.stackprint.blueprints.source.Origin;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.blueprints.value.TextValue;
import dev.stackprint.blueprints.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Says in a user's words what the JSON Schema library found, and where. */
record StructureFinding(
    Code code, Path path, Origin origin, String message, Optional<String> hint) {

  private static final int LISTED_AT_MOST = 12;

  void report(Diagnostics diagnostics) {
    diagnostics.report(code, path, origin, message, hint);
  }

  /** Returns the finding; empty if another one says the same. */
  static Optional<StructureFinding> of(Error error, Place place) {
    // The branches of a choice between keys; the choice itself is reported.
    boolean branch = error.getEvaluationPath().toString().matches(".*/(oneOf|anyOf)/\\d+/.*");
    return branch ? Optional.empty() : Optional.of(finding(error, place));
  }

  private static StructureFinding finding(Error error, Place place) {
    JsonNode limit = error.getSchemaNode();
    String subject = Wording.subject(place.path());
    return switch (error.getKeyword()) {
      case "additionalProperties" -> unknownKey(place, error.getProperty());
      case "required" -> missingKey(place, error.getProperty());
      case "type" -> WrongType.finding(place, limit);
      case "enum" -> notAllowed(place, texts(limit));
      case "const" -> notAllowed(place, List.of(limit.asText()));
      case "minimum" -> range(place, "at least " + limit.asText());
      case "maximum" -> range(place, "at most " + limit.asText());
      case "exclusiveMinimum" -> range(place, "more than " + limit.asText());
      case "exclusiveMaximum" -> range(place, "less than " + limit.asText());
      case "multipleOf" -> range(place, "a multiple of " + limit.asText());
      case "minLength" ->
          limit.asInt() == 1
              ? at(place, Code.TEXT_LENGTH, subject + " must not be empty")
              : length(place, "at least", limit);
      case "maxLength" -> length(place, "at most", limit);
      case "pattern" -> pattern(place, limit);
      case "minItems" ->
          limit.asInt() == 1
              ? at(place, Code.LIST_SIZE, subject + " must not be empty")
              : size(place, "at least", limit, "item");
      case "maxItems" -> size(place, "at most", limit, "item");
      case "minProperties" -> size(place, "at least", limit, "key");
      case "maxProperties" -> size(place, "at most", limit, "key");
      case "uniqueItems" -> repeated(place);
      case "propertyNames" -> keyName(place, error);
      case "dependentRequired" -> dependent(place, error);
      case "oneOf", "anyOf" -> alternatives(place, error.getKeyword(), limit);
      default -> at(place, Code.COMBINATION, subject + " " + error.getMessage());
    };
  }

  private static StructureFinding at(Place place, Code code, String message) {
    return new StructureFinding(
        code, place.path(), place.value().origin(), message, Optional.empty());
  }

  private static StructureFinding unknownKey(Place place, String key) {
    Set<String> known = place.shape().keys();
    Optional<String> hint =
        DidYouMean.hint(key, known)
            .or(
                () ->
                    known.isEmpty() || known.size() > LISTED_AT_MOST
                        ? Optional.empty()
                        : Optional.of("It has " + Wording.list(known, "and")));
    return new StructureFinding(
        Code.UNKNOWN_PROPERTY,
        place.path().key(key),
        place.key(key),
        owner(place) + " has no property '" + key + "'",
        hint);
  }

  private static StructureFinding missingKey(Place place, String key) {
    Optional<String> meaning =
        place.shape().property(key).stream()
            .map(Schema::description)
            .filter(text -> !text.isEmpty())
            .findFirst()
            .map(text -> "'" + key + "': " + firstSentence(text));
    return new StructureFinding(
        Code.MISSING_PROPERTY,
        place.path(),
        place.origin(),
        Wording.subject(place.path()) + " needs '" + key + "'",
        meaning);
  }

  /** Returns what has the keys: the kind, or the property that holds the map. */
  private static String owner(Place place) {
    boolean section = place.path().steps().size() <= 2;
    boolean knobs = place.path().steps().size() == 3 && place.whose().contains(" ");
    return section || knobs ? place.whose() : Wording.subject(place.path());
  }

  private static StructureFinding notAllowed(Place place, List<String> allowed) {
    return new StructureFinding(
        Code.VALUE_NOT_ALLOWED,
        place.path(),
        place.value().origin(),
        Wording.subject(place.path()) + " must be " + Wording.oneOf(allowed),
        DidYouMean.hint(Wording.literal(place.value()), allowed));
  }

  private static StructureFinding range(Place place, String range) {
    String value = Wording.literal(place.value());
    String subject = Wording.subject(place.path());
    return at(place, Code.OUT_OF_RANGE, subject + " must be " + range + ", not " + value);
  }

  private static StructureFinding length(Place place, String bound, JsonNode limit) {
    String text = place.value() instanceof TextValue value ? value.text() : "";
    return at(
        place,
        Code.TEXT_LENGTH,
        Wording.subject(place.path())
            + " must have "
            + bound
            + " "
            + count(limit.asInt(), "character")
            + ", not "
            + text.codePointCount(0, text.length()));
  }

  private static StructureFinding pattern(Place place, JsonNode pattern) {
    String expected =
        expected(place.shape().schemas().stream()).orElse("text that matches " + pattern.asText());
    return at(place, Code.TEXT_PATTERN, Wording.subject(place.path()) + " must be " + expected);
  }

  private static StructureFinding size(Place place, String bound, JsonNode limit, String what) {
    int size = Json.of(place.value()).size();
    return at(
        place,
        Code.LIST_SIZE,
        Wording.subject(place.path())
            + " must have "
            + bound
            + " "
            + count(limit.asInt(), what)
            + ", not "
            + size);
  }

  private static StructureFinding repeated(Place place) {
    Set<JsonNode> seen = new HashSet<>();
    List<Value> items = place.items();
    int second = 0;
    while (second < items.size() && seen.add(Json.of(items.get(second)))) {
      second++;
    }
    Value value = second < items.size() ? items.get(second) : place.value();
    return new StructureFinding(
        Code.REPEATED_ITEM,
        place.path().index(second),
        value.origin(),
        Wording.subject(place.path()) + " has '" + Wording.literal(value) + "' twice",
        Optional.of("Delete one of the two"));
  }

  private static StructureFinding keyName(Place place, Error error) {
    String key = error.getProperty();
    Object[] arguments = error.getArguments();
    String rule =
        expected(place.shape().schemas().stream().flatMap(schema -> schema.keys().stream()))
            .map(text -> "must be " + text)
            .orElseGet(() -> arguments[arguments.length - 1].toString());
    return new StructureFinding(
        Code.TEXT_PATTERN,
        place.path().key(key),
        place.key(key),
        "The key '" + key + "' " + rule,
        Optional.empty());
  }

  /** Returns in words what a text must be, where a schema has words for it. */
  private static Optional<String> expected(Stream<Schema> schemas) {
    return schemas
        .flatMap(schema -> schema.keyword("expects").stream())
        .map(value -> Json.of(value).asText())
        .findFirst();
  }

  private static StructureFinding dependent(Place place, Error error) {
    String key = error.getProperty();
    return new StructureFinding(
        Code.COMBINATION,
        place.path().key(key),
        place.key(key),
        "'" + key + "' is of use only together with '" + error.getArguments()[0] + "'",
        Optional.empty());
  }

  private static StructureFinding alternatives(Place place, String keyword, JsonNode choices) {
    List<String> keys = new ArrayList<>();
    choices.forEach(choice -> choice.path("required").forEach(key -> keys.add(key.asText())));
    List<String> present =
        keys.stream().filter(key -> !place.key(key).equals(place.origin())).toList();
    String subject = Wording.subject(place.path());
    if (present.size() > 1 && keyword.equals("oneOf")) {
      String extra = present.get(1);
      return new StructureFinding(
          Code.COMBINATION,
          place.path().key(extra),
          place.key(extra),
          subject + " can have only one of " + Wording.list(present, "or"),
          Optional.of("Delete all but one"));
    }
    return new StructureFinding(
        Code.MISSING_PROPERTY,
        place.path(),
        place.origin(),
        subject + " needs one of " + Wording.list(keys, "or"),
        Optional.empty());
  }

  static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(item -> texts.add(item.asText()));
    return texts;
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private static String firstSentence(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    int end = line.indexOf(". ");
    String sentence = end < 0 ? line : line.substring(0, end);
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }
}
