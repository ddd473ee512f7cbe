package dev.stackprint.blueprints.document;

import dev.stackprint.blueprints.value.ListValue;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.NullValue;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.blueprints.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells of each node of a merged document where it came from and what it replaced. */
public final class Explanation {

  private final MapValue document;
  private final History history;

  Explanation(MapValue document, History history) {
    this.document = document;
    this.history = history;
  }

  /** Returns the trace of a node; empty if there is none and never was. */
  public Optional<Trace> at(Path path) {
    return find(path).map(value -> trace(path, value)).or(() -> removed(path));
  }

  /** Tells whether the document has a value there. */
  public boolean exists(Path path) {
    return find(path).isPresent();
  }

  /**
   * Returns the traces of everything under a node that is no map or list itself, in document order,
   * then of what was removed there.
   */
  public List<Trace> under(Path path) {
    List<Trace> traces = new ArrayList<>();
    find(path).ifPresent(value -> collect(path, value, traces));
    history.paths().stream()
        .filter(node -> node.startsWith(path))
        .filter(node -> find(node).isEmpty())
        .sorted(Comparator.comparing(Path::toString))
        .forEach(node -> removed(node).ifPresent(traces::add));
    return traces;
  }

  /** Returns the paths of all nodes, for completion and suggestions. */
  public List<Path> paths() {
    List<Path> paths = new ArrayList<>();
    addPaths(Path.ROOT, document, paths);
    return paths;
  }

  private void collect(Path path, Value value, List<Trace> traces) {
    if (value instanceof MapValue map && !map.entries().isEmpty()) {
      map.entries().forEach((key, entry) -> collect(path.key(key), entry.value(), traces));
    } else if (value instanceof ListValue list && !list.items().isEmpty()) {
      for (int i = 0; i < list.items().size(); i++) {
        collect(path.index(i), list.items().get(i), traces);
      }
      if (!history.formerValues(path).isEmpty()) {
        traces.add(trace(path, list));
      }
    } else {
      traces.add(trace(path, value));
    }
  }

  private Trace trace(Path path, Value value) {
    return new Trace(path, value, history.expression(path), history.formerValues(path));
  }

  /** Returns the trace of what is gone because of a null, not because what held it is gone. */
  private Optional<Trace> removed(Path path) {
    List<Value> former = history.formerValues(path);
    if (former.isEmpty() || !(former.get(0) instanceof NullValue)) {
      return Optional.empty();
    }
    return Optional.of(
        new Trace(path, former.get(0), Optional.empty(), former.subList(1, former.size())));
  }

  private Optional<Value> find(Path path) {
    Value value = document;
    for (Object step : path.steps()) {
      Optional<Value> child = child(value, step);
      if (child.isEmpty()) {
        return Optional.empty();
      }
      value = child.get();
    }
    return Optional.of(value);
  }

  private static Optional<Value> child(Value value, Object step) {
    if (value instanceof MapValue map && step instanceof String key) {
      return map.get(key);
    }
    if (value instanceof ListValue list
        && step instanceof Integer index
        && index < list.items().size()) {
      return Optional.of(list.items().get(index));
    }
    return Optional.empty();
  }

  private static void addPaths(Path path, Value value, List<Path> paths) {
    if (!path.equals(Path.ROOT)) {
      paths.add(path);
    }
    if (value instanceof MapValue map) {
      map.entries().forEach((key, entry) -> addPaths(path.key(key), entry.value(), paths));
    } else if (value instanceof ListValue list) {
      for (int i = 0; i < list.items().size(); i++) {
        addPaths(path.index(i), list.items().get(i), paths);
      }
    }
  }
}
