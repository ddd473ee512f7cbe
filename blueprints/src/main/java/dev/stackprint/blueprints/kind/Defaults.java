package dev.stackprint.blueprints.kind;

import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.source.Origin;
import dev.stackprint.blueprints.value.FlagValue;
import dev.stackprint.blueprints.value.ListValue;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.MapValue.Entry;
import dev.stackprint.blueprints.value.NullValue;
import dev.stackprint.blueprints.value.NumberValue;
import dev.stackprint.blueprints.value.TemplateValue;
import dev.stackprint.blueprints.value.TextValue;
import dev.stackprint.blueprints.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fills in the defaults that a kind states, at any depth, those of the chosen shape only. What is
 * filled in stands where the map that lacks it is introduced: the place to write something else.
 *
 * @param target the target whose defaults are filled in; empty for those that hold on any
 */
public record Defaults(Optional<Target> target) {

  /**
   * Returns a value with defaults filled in; values of a wrong type are left as they are.
   *
   * @param schemas what is stated for the value
   * @param value the value
   * @param anchor where the value is introduced: its key, or the component's id
   */
  public Value fill(List<Schema> schemas, Value value, Origin anchor) {
    if (value instanceof MapValue map) {
      return fillMap(schemas, map, anchor);
    }
    if (value instanceof ListValue list) {
      List<Schema> items = Shape.of(schemas, list).items();
      List<Value> filled = new ArrayList<>();
      list.items().forEach(item -> filled.add(fill(items, item, item.origin())));
      return new ListValue(filled, list.origin());
    }
    return value;
  }

  /** Returns a map with defaults filled in. */
  public MapValue fillMap(List<Schema> schemas, MapValue map, Origin anchor) {
    // First what holds whatever is chosen, since it may decide what is chosen.
    MapValue filled = addMissing(schemas, map, anchor);
    for (int before = -1; before != filled.entries().size(); ) {
      before = filled.entries().size();
      filled = addMissing(Shape.of(schemas, filled).schemas(), filled, anchor);
    }
    Shape shape = Shape.of(schemas, filled);
    Map<String, Entry> entries = new LinkedHashMap<>();
    filled
        .entries()
        .forEach(
            (key, entry) ->
                entries.put(
                    key,
                    new Entry(entry.key(), fill(shape.property(key), entry.value(), entry.key()))));
    return new MapValue(entries, map.origin());
  }

  private MapValue addMissing(List<Schema> schemas, MapValue map, Origin anchor) {
    Map<String, Entry> entries = new LinkedHashMap<>(map.entries());
    for (Schema schema : schemas) {
      schema
          .properties()
          .forEach(
              (key, property) -> {
                Optional<Value> value = property.defaultOn(target).filter(any -> !isAll(property));
                value.ifPresent(
                    found -> entries.putIfAbsent(key, new Entry(anchor, moved(found, anchor))));
              });
    }
    return new MapValue(entries, map.origin());
  }

  /** Tells whether the default stands for all components that fit, which a schema cannot know. */
  private static boolean isAll(Schema property) {
    return property.reference().filter(Schema.Reference::all).isPresent();
  }

  private static Value moved(Value value, Origin origin) {
    if (value instanceof MapValue map) {
      Map<String, Entry> entries = new LinkedHashMap<>();
      map.entries()
          .forEach(
              (key, entry) -> entries.put(key, new Entry(origin, moved(entry.value(), origin))));
      return new MapValue(entries, origin);
    }
    if (value instanceof ListValue list) {
      return new ListValue(list.items().stream().map(item -> moved(item, origin)).toList(), origin);
    }
    if (value instanceof TextValue text) {
      return new TextValue(text.text(), origin);
    }
    if (value instanceof NumberValue number) {
      return new NumberValue(number.number(), origin);
    }
    if (value instanceof FlagValue flag) {
      return new FlagValue(flag.flag(), origin);
    }
    if (value instanceof TemplateValue template) {
      return new TemplateValue(template.parts(), origin);
    }
    return new NullValue(origin);
  }
}
