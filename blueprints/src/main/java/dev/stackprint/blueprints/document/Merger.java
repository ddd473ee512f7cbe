package dev.stackprint.blueprints.document;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.source.Origin;
import dev.stackprint.blueprints.value.ListValue;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.MapValue.Entry;
import dev.stackprint.blueprints.value.NullValue;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.blueprints.value.TextValue;
import dev.stackprint.blueprints.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lays one document over another: maps merge deeply, everything else replaces, null removes. What
 * replaces brings its origin along, and the history keeps what it replaced.
 */
final class Merger {

  /** What is laid over. It decides to whom a map belongs that both sides have. */
  enum Layer {
    /** A blueprint that extends another one: what it mentions becomes its own. */
    EXTENSION,
    /** An environment or a setting: it adjusts what others introduced. */
    ADJUSTMENT
  }

  private static final String PARAMETERS = "parameters";
  private static final String DEFAULT = "default";

  private final Layer layer;
  private final History history;
  private final Diagnostics diagnostics;

  Merger(Layer layer, History history, Diagnostics diagnostics) {
    this.layer = layer;
    this.history = history;
    this.diagnostics = diagnostics;
  }

  /** Returns a document that nothing is under: its nulls remove nothing. */
  MapValue alone(MapValue document) {
    return (MapValue) settled(Path.ROOT, document);
  }

  /** Returns a document with another one laid over it. */
  MapValue merge(MapValue under, MapValue over) {
    return maps(Path.ROOT, under, over);
  }

  /** Returns a node with another one laid over it. */
  Value merge(Path path, Value under, Value over) {
    if (under instanceof MapValue underMap && over instanceof MapValue overMap) {
      return isAnotherKind(path, underMap, overMap)
          ? replaced(path, under, over)
          : maps(path, underMap, overMap);
    }
    if (under instanceof MapValue declaration && isParameter(path)) {
      return maps(path, declaration, asDeclaration(over));
    }
    return replaced(path, under, over);
  }

  private MapValue maps(Path path, MapValue under, MapValue over) {
    Map<String, Entry> entries = new LinkedHashMap<>(under.entries());
    over.entries().forEach((key, entry) -> lay(path.key(key), key, entries, entry));
    return new MapValue(entries, layer == Layer.EXTENSION ? over.origin() : under.origin());
  }

  private void lay(Path path, String key, Map<String, Entry> entries, Entry over) {
    Entry under = entries.get(key);
    if (over.value() instanceof NullValue && !isInOverlay(path)) {
      remove(path, key, entries, over);
    } else if (under == null) {
      entries.put(key, new Entry(over.key(), settled(path, over.value())));
    } else {
      Value merged = merge(path, under.value(), over.value());
      boolean adjusted = layer == Layer.ADJUSTMENT && under.value() instanceof MapValue;
      Origin place = adjusted && merged instanceof MapValue ? under.key() : over.key();
      entries.put(key, new Entry(place, merged));
    }
  }

  private void remove(Path path, String key, Map<String, Entry> entries, Entry over) {
    Entry under = entries.remove(key);
    if (under != null) {
      history.replaced(path, under.value());
      history.replaced(path, over.value());
    } else {
      diagnostics.report(
          Code.NOTHING_TO_REMOVE,
          path,
          over.key(),
          "'" + key + "' has no value, which removes what is inherited, but nothing is",
          "Give it a value or delete the line; an empty map is {}");
    }
  }

  private Value replaced(Path path, Value under, Value over) {
    history.replaced(path, under);
    return settled(path, over);
  }

  /** Drops the nulls of what has nothing under it. */
  private Value settled(Path path, Value value) {
    if (value instanceof MapValue map) {
      return maps(path, new MapValue(Map.of(), map.origin()), map);
    }
    if (value instanceof ListValue list) {
      List<Value> items = new ArrayList<>();
      for (Value item : list.items()) {
        items.add(settled(path.index(items.size()), item));
      }
      return new ListValue(items, list.origin());
    }
    return value;
  }

  private boolean isAnotherKind(Path path, MapValue under, MapValue over) {
    boolean component = path.steps().size() == 2 && path.steps().get(0).equals("components");
    if (component
        && under.get("kind").orElse(null) instanceof TextValue was
        && over.get("kind").orElse(null) instanceof TextValue is
        && !was.text().equals(is.text())) {
      String id = (String) path.steps().get(1);
      diagnostics.report(
          Code.KIND_CHANGED,
          path.key("kind"),
          is.origin(),
          "'"
              + id
              + "' is of the kind "
              + was.text()
              + " ("
              + was.origin().fileAndLine()
              + ") and cannot become one of the kind "
              + is.text(),
          "Give the new component an id of its own, and remove the other one with `"
              + id
              + ": null`");
      return true;
    }
    return false;
  }

  /** Overlays are merged with each other before they are applied, so their nulls are kept. */
  private static boolean isInOverlay(Path path) {
    return path.steps().size() > 2 && path.steps().get(0).equals("environments");
  }

  private static boolean isParameter(Path path) {
    return path.steps().size() == 2 && path.steps().get(0).equals(PARAMETERS);
  }

  private static MapValue asDeclaration(Value value) {
    return new MapValue(Map.of(DEFAULT, new Entry(value.origin(), value)), value.origin());
  }
}
