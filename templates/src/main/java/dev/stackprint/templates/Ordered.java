package dev.stackprint.templates;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/**
 * Refuses maps and sets that are iterated in another order by each JVM, since the same blueprint
 * must give the same bytes.
 */
final class Ordered {
  private Ordered() {}

  static <M extends Map<?, ?>> M check(M map) {
    if (map.size() > 1 && (map.getClass() == HashMap.class || isUnordered(map))) {
      throw new IllegalArgumentException(
          "a map without a fixed order, use a LinkedHashMap or a sorted one: " + map.keySet());
    }
    return map;
  }

  static <C extends Collection<?>> C check(C collection) {
    if (collection.size() > 1
        && (collection.getClass() == HashSet.class || isUnordered(collection))) {
      throw new IllegalArgumentException(
          "a set without a fixed order, use a list, a LinkedHashSet or a sorted one: "
              + collection);
    }
    return collection;
  }

  private static boolean isUnordered(Object collection) {
    // Map.of, Set.of and their copyOf; the lists of that family have an order.
    var name = collection.getClass().getName();
    return name.startsWith("java.util.ImmutableCollections$Map")
        || name.startsWith("java.util.ImmutableCollections$Set");
  }
}
