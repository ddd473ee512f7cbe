package dev.stackprint.blueprints.check;

import dev.stackprint.blueprints.kind.Schema;
import dev.stackprint.blueprints.kind.Shape;
import dev.stackprint.blueprints.source.Origin;
import dev.stackprint.blueprints.value.ListValue;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.MapValue.Entry;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.blueprints.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A value and what its schema says about it.
 *
 * @param path the value
 * @param origin where it is introduced: its key, or itself in a list
 * @param value the value
 * @param shape what holds for it
 * @param filledIn whether it is a default, which needs no checking
 * @param children the values in it that the schema knows
 */
public record Node(
    Path path, Origin origin, Value value, Shape shape, boolean filledIn, List<Node> children) {

  /**
   * Describes a value.
   *
   * @param stated the schemas stated for it
   * @param written what was written there; null if nothing was
   */
  static Node of(Path path, Origin origin, Value value, List<Schema> stated, Value written) {
    Shape shape = Shape.of(stated, value);
    List<Node> children = new ArrayList<>();
    if (value instanceof MapValue map) {
      for (Map.Entry<String, Entry> entry : map.entries().entrySet()) {
        String key = entry.getKey();
        List<Schema> known = shape.property(key);
        if (!known.isEmpty()) {
          Value inner = entry.getValue().value();
          Value source = written instanceof MapValue from ? from.get(key).orElse(null) : null;
          children.add(of(path.key(key), entry.getValue().key(), inner, known, source));
        }
      }
    } else if (value instanceof ListValue list) {
      for (int i = 0; i < list.items().size(); i++) {
        Value item = list.items().get(i);
        Value source = written instanceof ListValue from ? from.items().get(i) : null;
        children.add(of(path.index(i), item.origin(), item, shape.items(), source));
      }
    }
    return new Node(path, origin, value, shape, written == null, List.copyOf(children));
  }

  void visit(Consumer<Node> visitor) {
    visitor.accept(this);
    children.forEach(child -> child.visit(visitor));
  }

  /** Returns the last step of the path, which tells the value from others around it. */
  Object step() {
    return path.steps().get(path.steps().size() - 1);
  }
}
