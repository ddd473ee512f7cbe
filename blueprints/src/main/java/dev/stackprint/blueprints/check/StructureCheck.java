package dev.stackprint.blueprints.check;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.diagnostic.DidYouMean;
import dev.stackprint.blueprints.kind.Choice;
import dev.stackprint.blueprints.kind.Json;
import dev.stackprint.blueprints.kind.JsonSchemas;
import dev.stackprint.blueprints.kind.Schema;
import dev.stackprint.blueprints.kind.Shape;
import dev.stackprint.blueprints.source.Origin;
import dev.stackprint.blueprints.value.ListValue;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.blueprints.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks that a section's values are what its schema says: keys, types, limits. */
final class StructureCheck {

  private final Diagnostics diagnostics;

  StructureCheck(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /**
   * Checks a section.
   *
   * @param whose what messages call the section, such as "object-store"
   */
  void check(Section section, String whose) {
    section.visit(
        node -> node.shape().undecided().forEach(schema -> undecided(node, schema.choices())));
    List<Error> errors =
        JsonSchemas.errors(Specialised.schema(section.root()), Json.of(section.value()));
    if (errors.isEmpty()) {
      return;
    }
    Map<Path, Node> nodes = new HashMap<>();
    section.visit(node -> nodes.put(node.path(), node));
    for (Error error : errors) {
      boolean wrongType =
          errors.stream()
              .filter(other -> other.getKeyword().equals("type"))
              .anyMatch(other -> other.getInstanceLocation().equals(error.getInstanceLocation()));
      // A limit says nothing about a value that is not even of the type that the limit is for.
      if (!wrongType || error.getKeyword().equals("type")) {
        Node node = nodes.get(path(section.path(), error.getInstanceLocation()));
        StructureFinding.of(error, new Place(node, whose))
            .ifPresent(finding -> finding.report(diagnostics));
      }
    }
  }

  private static Path path(Path base, NodePath location) {
    Path path = base;
    for (int i = 0; i < location.getNameCount(); i++) {
      Object step = location.getElement(i);
      path = step instanceof Integer index ? path.index(index) : path.key(step.toString());
    }
    return path;
  }

  private void undecided(Node node, List<Schema> choices) {
    Path path = node.path();
    Origin origin = node.origin();
    Value value = node.value();
    if (value instanceof MapValue map) {
      Optional<String> key = Choice.discriminator(choices);
      if (key.isPresent()) {
        unknownVariant(path, origin, map, choices, key.get());
      } else {
        noOwnKey(path, origin, map, Choice.namingKeys(choices));
      }
      return;
    }
    List<String> types =
        choices.stream().flatMap(choice -> choice.types().stream()).distinct().toList();
    diagnostics.report(
        Code.PROPERTY_TYPE,
        path,
        value.origin(),
        Wording.subject(path) + " must be " + Wording.types(types) + ", not " + value.typeName());
  }

  private void unknownVariant(
      Path path, Origin origin, MapValue map, List<Schema> choices, String key) {
    List<String> allowed =
        choices.stream()
            .flatMap(choice -> choice.properties().get(key).allowed().stream())
            .map(Wording::literal)
            .toList();
    Optional<Value> value = map.get(key);
    if (value.isEmpty()) {
      diagnostics.report(
          Code.MISSING_PROPERTY,
          path,
          origin,
          Wording.subject(path) + " needs '" + key + "'",
          "It is " + Wording.oneOf(allowed));
      return;
    }
    diagnostics.report(
        Code.VALUE_NOT_ALLOWED,
        path.key(key),
        value.get().origin(),
        Wording.subject(path.key(key)) + " must be " + Wording.oneOf(allowed),
        DidYouMean.hint(Wording.literal(value.get()), allowed));
  }

  private void noOwnKey(Path path, Origin origin, MapValue map, Set<String> names) {
    Optional<String> like =
        map.entries().keySet().stream()
            .filter(key -> DidYouMean.closest(key, names).isPresent())
            .findFirst()
            .or(() -> map.entries().keySet().stream().findFirst());
    diagnostics.report(
        Code.NO_SUCH_CHOICE,
        like.map(path::key).orElse(path),
        like.map(key -> map.entries().get(key).key()).orElse(origin),
        Wording.subject(path) + " needs one of " + Wording.list(names, "or"),
        like.flatMap(key -> DidYouMean.hint(key, names)));
  }

  /**
   * A value that errors can be about.
   *
   * @param node the value
   * @param whose what messages call the section
   */
  record Place(Node node, String whose) {

    Path path() {
      return node.path();
    }

    Origin origin() {
      return node.origin();
    }

    Value value() {
      return node.value();
    }

    Shape shape() {
      return node.shape();
    }

    /** Returns where the key stands that holds or lacks something. */
    Origin key(String key) {
      return value() instanceof MapValue map && map.entries().containsKey(key)
          ? map.entries().get(key).key()
          : origin();
    }

    /** Returns the items if the value is a list. */
    List<Value> items() {
      return value() instanceof ListValue list ? list.items() : List.of();
    }
  }
}
