package dev.stackprint.blueprints.document;

import dev.stackprint.blueprints.source.Origin;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.blueprints.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What merging did to each node that it changed. */
final class History {

  private final Map<Path, Deque<Value>> replaced = new LinkedHashMap<>();
  private final Map<Path, Origin> expressions = new LinkedHashMap<>();

  /** Notes that a value gave way to another one. */
  void replaced(Path path, Value former) {
    replaced.computeIfAbsent(path, key -> new ArrayDeque<>()).addFirst(former);
  }

  /** Notes that a value came from a parameter. */
  void filledIn(Path path, Origin expression) {
    expressions.put(path, expression);
  }

  /** Returns what a node held before, the newest first. */
  List<Value> formerValues(Path path) {
    return new ArrayList<>(replaced.getOrDefault(path, new ArrayDeque<>()));
  }

  /** Returns where the expression stands that a value came through. */
  Optional<Origin> expression(Path path) {
    return Optional.ofNullable(expressions.get(path));
  }

  /** Returns every node that was replaced or removed. */
  Set<Path> paths() {
    return Collections.unmodifiableSet(replaced.keySet());
  }
}
