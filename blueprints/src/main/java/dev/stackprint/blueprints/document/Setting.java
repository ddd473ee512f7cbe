package dev.stackprint.blueprints.document;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.source.Origin;
import dev.stackprint.blueprints.source.SourceFile;
import dev.stackprint.blueprints.value.ListValue;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.MapValue.Entry;
import dev.stackprint.blueprints.value.NullValue;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.blueprints.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One {@code --set path=value}: it does what writing the value in a file would do.
 *
 * @param file the argument's text
 * @param steps the way to the node that is set
 * @param value the value
 */
record Setting(SourceFile file, List<PathParser.Step> steps, Value value) {

  /** Returns a document with this set. */
  MapValue applyTo(MapValue document, Merger merger, Diagnostics diagnostics) {
    return patch(Optional.of(document), 0, Path.ROOT, merger, diagnostics)
        .map(patch -> merger.merge(document, (MapValue) patch))
        .orElse(document);
  }

  /** Returns what to lay over a node; empty if it has no such list item, which is reported. */
  private Optional<Value> patch(
      Optional<Value> under, int step, Path path, Merger merger, Diagnostics diagnostics) {
    if (step == steps.size()) {
      return Optional.of(value);
    }
    PathParser.Step next = steps.get(step);
    Origin origin = Origins.of(file, next.start(), next.end());
    if (next.step() instanceof String key) {
      Optional<Value> child =
          under.flatMap(node -> node instanceof MapValue map ? map.get(key) : Optional.empty());
      return patch(child, step + 1, path.key(key), merger, diagnostics)
          .map(patch -> new MapValue(Map.of(key, new Entry(origin, patch)), origin));
    }
    int index = (Integer) next.step();
    if (under.isEmpty()
        || !(under.get() instanceof ListValue list)
        || index > list.items().size()) {
      diagnostics.report(
          Code.SET_SYNTAX,
          path,
          origin,
          noSuchItem(path, under),
          "Only items of a list can be set by their index, and one more added at its end");
      return Optional.empty();
    }
    Optional<Value> item =
        index < list.items().size() ? Optional.of(list.items().get(index)) : Optional.empty();
    Path itemPath = path.index(index);
    return patch(item, step + 1, itemPath, merger, diagnostics)
        .map(
            patch ->
                with(
                    list,
                    index,
                    item.map(old -> merger.merge(itemPath, old, patch)).orElse(patch)));
  }

  private static String noSuchItem(Path path, Optional<Value> under) {
    if (under.isEmpty()) {
      return "There is no '" + path + "' that could have items";
    }
    return under.get() instanceof ListValue list
        ? "'" + path + "' has " + list.items().size() + " items; the first is [0]"
        : "'" + path + "' is " + under.get().typeName() + ", not a list";
  }

  private static ListValue with(ListValue list, int index, Value value) {
    List<Value> items = new ArrayList<>(list.items());
    if (index == items.size()) {
      items.add(value);
    } else {
      items.set(index, value);
    }
    items.removeIf(item -> item instanceof NullValue);
    return new ListValue(items, list.origin());
  }
}
