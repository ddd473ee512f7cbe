package dev.stackprint.blueprints.kind;

import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.MapValue.Entry;
import dev.stackprint.blueprints.value.TextValue;
import dev.stackprint.blueprints.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one kind's file. */
final class KindReader {

  /** Keywords of the schema of the properties that stand at the top of the file. */
  private static final List<String> OF_PROPERTIES =
      List.of("required", "dependentRequired", "allOf", "oneOf", "anyOf", "if", "then", "else");

  private static final Set<String> KEYS =
      Set.of("summary", "description", "targets", "properties", "outputs", "rules");

  private KindReader() {}

  static Kind read(String name, MapValue file) {
    requireKnownKeys(file);
    Set<Target> targets = targets(file);
    return new Kind(
        name,
        Fields.text(file, "summary"),
        Fields.optionalText(file, "description").orElse(""),
        Collections.unmodifiableSet(targets),
        properties(file),
        knobs(file),
        outputs(file),
        Fields.texts(file, "rules"));
  }

  private static void requireKnownKeys(MapValue file) {
    file.entries()
        .forEach(
            (key, entry) -> {
              boolean target = Target.of(key).isPresent();
              if (!KEYS.contains(key) && !OF_PROPERTIES.contains(key) && !target) {
                throw new MalformedKindException(entry.key(), "unknown key '" + key + "'");
              }
            });
  }

  private static Set<Target> targets(MapValue file) {
    Set<Target> targets = EnumSet.noneOf(Target.class);
    for (Value value : Fields.items(file, "targets")) {
      targets.add(
          Target.of(Fields.text(value))
              .orElseThrow(() -> new MalformedKindException(value.origin(), "unknown target")));
    }
    if (targets.isEmpty()) {
      throw new MalformedKindException(file.origin(), "no 'targets'");
    }
    return targets;
  }

  private static Schema properties(MapValue file) {
    Map<String, Entry> keywords = new LinkedHashMap<>();
    for (String keyword : OF_PROPERTIES) {
      file.get(keyword).ifPresent(value -> keywords.put(keyword, file.entries().get(keyword)));
    }
    return mapSchema(file, "properties", keywords);
  }

  private static Map<Target, Schema> knobs(MapValue file) {
    Map<Target, Schema> knobs = new EnumMap<>(Target.class);
    for (Target target : Target.values()) {
      if (file.get(target.key()).isPresent()) {
        knobs.put(target, mapSchema(file, target.key(), Map.of()));
      }
    }
    return Collections.unmodifiableMap(knobs);
  }

  /** Returns the schema of a map whose properties stand under {@code key}. */
  private static Schema mapSchema(MapValue file, String key, Map<String, Entry> keywords) {
    MapValue none = new MapValue(Map.of(), file.origin());
    Value properties = file.get(key).orElse(none);
    Fields.map(properties).entries().values().forEach(property -> described(property.value()));
    Map<String, Entry> schema = new LinkedHashMap<>(keywords);
    schema.put("type", new Entry(file.origin(), new TextValue("object", file.origin())));
    schema.put("properties", new Entry(properties.origin(), properties));
    Schema read = SchemaReader.read(new MapValue(schema, file.origin()));
    for (String name : read.required()) {
      if (!knows(read, name)) {
        throw new MalformedKindException(file.origin(), "requires unknown '" + name + "'");
      }
    }
    return read;
  }

  private static boolean knows(Schema schema, String name) {
    List<Schema> schemas = new ArrayList<>(schema.all());
    schemas.addAll(schema.choices());
    return schema.properties().containsKey(name)
        || schemas.stream().anyMatch(inner -> knows(inner, name));
  }

  private static void described(Value property) {
    if (Fields.text(Fields.map(property), "description").isBlank()) {
      throw new MalformedKindException(property.origin(), "no 'description'");
    }
  }

  private static Map<String, String> outputs(MapValue file) {
    Map<String, String> outputs = new LinkedHashMap<>();
    file.get("outputs")
        .map(Fields::map)
        .ifPresent(
            map ->
                map.entries()
                    .forEach((name, entry) -> outputs.put(name, Fields.text(entry.value()))));
    return Collections.unmodifiableMap(outputs);
  }
}
