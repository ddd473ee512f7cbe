package dev.stackprint.blueprints.check;

import dev.stackprint.blueprints.kind.Schema;
import dev.stackprint.blueprints.kind.Shape;
import dev.stackprint.blueprints.source.Origin;
import dev.stackprint.blueprints.value.ListValue;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.blueprints.value.Value;
import java.util.List;

/**
 * A map that a schema describes: a component's properties, or those for one target.
 *
 * @param path the map
 * @param origin where it is introduced
 * @param schema what it may hold
 * @param value what it holds, defaults filled in
 */
public record Section(Path path, Origin origin, Schema schema, MapValue value) {

  /** Is shown every value that the schema knows, outer ones first. */
  public interface Visitor {
    /**
     * Looks at a value.
     *
     * @param path the value
     * @param origin where it is introduced: its key, or itself in a list
     */
    void visit(Path path, Origin origin, Value value, Shape shape);
  }

  /** Shows a visitor every value. */
  public void visit(Visitor visitor) {
    visit(visitor, path, origin, value, List.of(schema));
  }

  private static void visit(
      Visitor visitor, Path path, Origin origin, Value value, List<Schema> schemas) {
    Shape shape = Shape.of(schemas, value);
    visitor.visit(path, origin, value, shape);
    if (value instanceof MapValue map) {
      map.entries()
          .forEach(
              (key, entry) -> {
                List<Schema> known = shape.property(key);
                if (!known.isEmpty()) {
                  visit(visitor, path.key(key), entry.key(), entry.value(), known);
                }
              });
    } else if (value instanceof ListValue list) {
      List<Schema> items = shape.items();
      for (int i = 0; i < list.items().size(); i++) {
        Value item = list.items().get(i);
        visit(visitor, path.index(i), item.origin(), item, items);
      }
    }
  }
}
