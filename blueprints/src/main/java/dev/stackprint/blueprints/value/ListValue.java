package dev.stackprint.blueprints.value;

import dev.stackprint.blueprints.source.Origin;
import java.util.List;

/**
 * A list.
 *
 * @param items its values in order
 * @param origin where it begins
 */
public record ListValue(List<Value> items, Origin origin) implements Value {
  public ListValue {
    items = List.copyOf(items);
  }

  @Override
  public String typeName() {
    return "a list";
  }
}
