package dev.stackprint.aws.verify;

import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.document.YamlReader;
import dev.stackprint.blueprints.kind.Defaults;
import dev.stackprint.blueprints.kind.Kind;
import dev.stackprint.blueprints.kind.Kinds;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.source.Origin;
import dev.stackprint.blueprints.source.SourceFile;
import dev.stackprint.blueprints.value.ListValue;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.TextValue;
import dev.stackprint.blueprints.value.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Plans of test blueprints. */
final class TestPlans {

  private TestPlans() {}

  /** Returns the plans of all blueprints in a folder, by their file's name without its ending. */
  static Map<String, Plan> all(Path folder) {
    Map<String, Plan> plans = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
        String name = file.getFileName().toString();
        plans.put(name.replace(".yaml", ""), of(new SourceFile(name, Files.readString(file))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return plans;
  }

  static Plan of(SourceFile file) {
    Diagnostics diagnostics = new Diagnostics();
    MapValue document = YamlReader.read(file, diagnostics).orElseThrow();
    MapValue components = (MapValue) document.get("components").orElseThrow();
    Map<String, Component> built = new HashMap<>();
    List<Component> sorted = new ArrayList<>();
    for (String id : components.entries().keySet()) {
      build(id, components, built, sorted);
    }
    String name = text(document, "name", "test");
    MapValue targets = (MapValue) document.get("targets").orElseThrow();
    return new Plan(
        name,
        text(document, "description", ""),
        "infra." + name.replace("-", ""),
        Target.AWS,
        new Properties((MapValue) targets.get("aws").orElseThrow(), built::get),
        Map.of(),
        sorted,
        file);
  }

  private static String text(MapValue map, String key, String otherwise) {
    return map.get(key).map(value -> ((TextValue) value).text()).orElse(otherwise);
  }

  private static Component build(
      String id, MapValue components, Map<String, Component> built, List<Component> sorted) {
    if (built.containsKey(id)) {
      return built.get(id);
    }
    MapValue.Entry entry = components.entries().get(id);
    MapValue map = (MapValue) entry.value();
    Kind kind = Kinds.standard().find(text(map, "kind", "")).orElseThrow();
    Origin anchor = entry.key();
    Map<String, MapValue.Entry> own = new LinkedHashMap<>(map.entries());
    own.keySet().removeAll(Set.of("kind", "aws", "gcp"));
    MapValue properties =
        Defaults.fillMap(List.of(kind.properties()), new MapValue(own, map.origin()), anchor);
    MapValue knobs = (MapValue) map.get("aws").orElse(new MapValue(Map.of(), map.origin()));
    if (kind.knobs(Target.AWS).isPresent()) {
      knobs = Defaults.fillMap(List.of(kind.knobs(Target.AWS).get()), knobs, anchor);
    }
    Set<String> named = new LinkedHashSet<>();
    collect(properties, components, named);
    collect(knobs, components, named);
    named.remove(id);
    List<Component> references =
        named.stream().map(each -> build(each, components, built, sorted)).toList();
    Component component =
        new Component(
            id,
            kind,
            new Properties(properties, built::get),
            new Properties(knobs, built::get),
            references,
            anchor);
    built.put(id, component);
    sorted.add(component);
    return component;
  }

  private static void collect(Value value, MapValue components, Set<String> named) {
    if (value instanceof MapValue map) {
      map.entries().values().forEach(entry -> collect(entry.value(), components, named));
    } else if (value instanceof ListValue list) {
      list.items().forEach(item -> collect(item, components, named));
    } else if (value instanceof TextValue text && components.entries().containsKey(text.text())) {
      named.add(text.text());
    }
  }
}
