package dev.stackprint.blueprints.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stackprint.blueprints.value.FlagValue;
import dev.stackprint.blueprints.value.ListValue;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.NullValue;
import dev.stackprint.blueprints.value.NumberValue;
import dev.stackprint.blueprints.value.TemplateValue;
import dev.stackprint.blueprints.value.TextValue;
import dev.stackprint.blueprints.value.Value;
import java.math.BigDecimal;

/** Values as JSON, for libraries that work on JSON. */
public final class Json {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Json() {}

  /** Returns an empty object. */
  public static ObjectNode object() {
    return NODES.objectNode();
  }

  /** Returns a value without its origins. */
  public static JsonNode of(Value value) {
    if (value instanceof MapValue map) {
      ObjectNode object = NODES.objectNode();
      map.entries().forEach((key, entry) -> object.set(key, of(entry.value())));
      return object;
    }
    if (value instanceof ListValue list) {
      ArrayNode array = NODES.arrayNode();
      list.items().forEach(item -> array.add(of(item)));
      return array;
    }
    return scalar(value);
  }

  private static JsonNode scalar(Value value) {
    if (value instanceof NumberValue number) {
      return number(number.number());
    }
    if (value instanceof FlagValue flag) {
      return NODES.booleanNode(flag.flag());
    }
    if (value instanceof NullValue) {
      return NODES.nullNode();
    }
    return NODES.textNode(text(value));
  }

  /** JSON Schema counts 5.0 as an integer; the library looks at the node's type. */
  private static JsonNode number(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0
        ? NODES.numberNode(number.toBigIntegerExact())
        : NODES.numberNode(number);
  }

  private static String text(Value value) {
    return value instanceof TextValue text ? text.text() : ((TemplateValue) value).toString();
  }
}
