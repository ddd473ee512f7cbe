package dev.stackprint.blueprints.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stackprint.blueprints.check.StructureCheck.Place;
import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.format.TextFormat;
import dev.stackprint.blueprints.kind.Schema;
import dev.stackprint.blueprints.value.FlagValue;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.NumberValue;
import dev.stackprint.blueprints.value.TextValue;
import dev.stackprint.blueprints.value.Value;
import java.util.List;
import java.util.Optional;

/** Says that a value has another type than it must have, and what may have been meant. */
final class WrongType {

  private WrongType() {}

  static StructureFinding finding(Place place, JsonNode types) {
    List<String> expected =
        types.isArray() ? StructureFinding.texts(types) : List.of(types.asText());
    Value value = place.value();
    Optional<Schema.Reference> reference = place.shape().reference();
    String actual = value instanceof NumberValue ? Wording.literal(value) : value.typeName();
    return new StructureFinding(
        Code.PROPERTY_TYPE,
        place.path(),
        value.origin(),
        Wording.subject(place.path())
            + " must be "
            + reference
                .map(WrongType::ids)
                .or(() -> format(place))
                .orElseGet(() -> Wording.types(expected))
            + ", not "
            + actual,
        reference.filter(any -> !any.many()).isPresent() || format(place).isPresent()
            ? Optional.empty()
            : typeHint(expected, value));
  }

  private static Optional<String> format(Place place) {
    return place.shape().schemas().stream()
        .flatMap(schema -> schema.format().stream())
        .findFirst()
        .map(
            name -> TextFormat.of(name).map(TextFormat::description).orElse("the name of a model"));
  }

  private static String ids(Schema.Reference reference) {
    return reference.many() ? "a list of components' ids" : "the id of a component";
  }

  private static Optional<String> typeHint(List<String> expected, Value value) {
    if (expected.contains("string")
        && (value instanceof NumberValue || value instanceof FlagValue)) {
      return Optional.of("Put it in quotes: \"" + Wording.literal(value) + "\"");
    }
    if (expected.contains("array") && !(value instanceof MapValue)) {
      return Optional.of("Put it in brackets: [" + Wording.literal(value) + "]");
    }
    boolean quotedNumber =
        (expected.contains("integer") || expected.contains("number"))
            && value instanceof TextValue text
            && text.text().matches("-?\\d{1,18}(\\.\\d{1,18})?");
    boolean quotedFlag =
        expected.contains("boolean")
            && value instanceof TextValue text
            && text.text().matches("true|false");
    return quotedNumber || quotedFlag ? Optional.of("Leave the quotes out") : Optional.empty();
  }
}
