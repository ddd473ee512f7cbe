package dev.stackprint.blueprints.plan;

import dev.stackprint.blueprints.source.Origin;
import dev.stackprint.blueprints.value.FlagValue;
import dev.stackprint.blueprints.value.ListValue;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.NumberValue;
import dev.stackprint.blueprints.value.TemplateValue;
import dev.stackprint.blueprints.value.TextValue;
import dev.stackprint.blueprints.value.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Typed reading of checked properties. The kind's schema has made sure of types, required keys and
 * defaults, so that reading what the schema does not have is a bug and throws {@link
 * IllegalStateException}.
 */
public final class Properties {

  private final MapValue map;
  private final Function<String, Component> components;

  /**
   * Wraps a checked map.
   *
   * @param map the properties
   * @param components finds a component of the plan by its id
   */
  public Properties(MapValue map, Function<String, Component> components) {
    this.map = map;
    this.components = components;
  }

  /** Returns the names of the properties that are set, in order. */
  public Set<String> names() {
    return map.entries().keySet();
  }

  /** Tells whether a property is set. */
  public boolean has(String name) {
    return map.entries().containsKey(name);
  }

  /** Returns a property that must be text. */
  public String text(String name) {
    return text(name, require(name));
  }

  /** Returns a text property if it is set. */
  public Optional<String> optionalText(String name) {
    return map.get(name).map(value -> text(name, value));
  }

  /** Returns a text property that may hold outputs of components. */
  public TemplateValue template(String name) {
    return template(name, require(name));
  }

  /** Returns a property that must be true or false. */
  public boolean flag(String name) {
    if (require(name) instanceof FlagValue value) {
      return value.flag();
    }
    throw wrongType(name, require(name));
  }

  /** Returns a property that must be a whole number in the range of an int. */
  public int integer(String name) {
    return number(name).intValueExact();
  }

  /** Returns a whole number if it is set. */
  public Optional<Integer> optionalInteger(String name) {
    return has(name) ? Optional.of(integer(name)) : Optional.empty();
  }

  /** Returns a property that must be a number. */
  public BigDecimal number(String name) {
    if (require(name) instanceof NumberValue value) {
      return value.number();
    }
    throw wrongType(name, require(name));
  }

  /** Returns a property of the format {@code duration}, such as {@code 15m}. */
  public Duration duration(String name) {
    String text = text(name);
    long amount = Long.parseLong(text.substring(0, text.length() - 1));
    return switch (text.charAt(text.length() - 1)) {
      case 's' -> Duration.ofSeconds(amount);
      case 'm' -> Duration.ofMinutes(amount);
      case 'h' -> Duration.ofHours(amount);
      case 'd' -> Duration.ofDays(amount);
      default -> throw wrongType(name, require(name));
    };
  }

  /** Returns a duration, if it is set. */
  public Optional<Duration> optionalDuration(String name) {
    return has(name) ? Optional.of(duration(name)) : Optional.empty();
  }

  /** Returns a list of texts; empty if it is not set. */
  public List<String> texts(String name) {
    return items(name).stream().map(value -> text(name, value)).toList();
  }

  /** Returns a map as properties; empty ones if it is not set. */
  public Properties section(String name) {
    return optionalSection(name)
        .orElseGet(() -> new Properties(new MapValue(Map.of(), map.origin()), components));
  }

  /** Returns a map as properties, if it is set. */
  public Optional<Properties> optionalSection(String name) {
    return map.get(name).map(value -> section(name, value));
  }

  /** Returns a list of maps as properties; empty if it is not set. */
  public List<Properties> sections(String name) {
    return items(name).stream().map(value -> section(name, value)).toList();
  }

  /** Returns a map of maps, in order; empty if it is not set. */
  public Map<String, Properties> entries(String name) {
    Map<String, Properties> entries = new LinkedHashMap<>();
    Properties section = section(name);
    for (String key : section.names()) {
      entries.put(key, section.section(key));
    }
    return entries;
  }

  /** Returns the component that a reference property names. */
  public Component reference(String name) {
    return components.apply(text(name));
  }

  /** Returns the component that a reference property names, if it is set. */
  public Optional<Component> optionalReference(String name) {
    return optionalText(name).map(components);
  }

  /** Returns the components that a list of references names; empty if it is not set. */
  public List<Component> references(String name) {
    return texts(name).stream().map(components).toList();
  }

  /** Returns where a property's value stands; where the map begins if it is not set. */
  public Origin origin(String name) {
    return map.get(name).map(Value::origin).orElse(map.origin());
  }

  /** Returns the map itself. */
  public MapValue value() {
    return map;
  }

  private Value require(String name) {
    return map.get(name)
        .orElseThrow(
            () -> new IllegalStateException(map.origin() + ": no property '" + name + "'"));
  }

  private List<Value> items(String name) {
    Optional<Value> value = map.get(name);
    if (value.isEmpty()) {
      return List.of();
    }
    if (value.get() instanceof ListValue list) {
      return new ArrayList<>(list.items());
    }
    throw wrongType(name, value.get());
  }

  private Properties section(String name, Value value) {
    if (value instanceof MapValue section) {
      return new Properties(section, components);
    }
    throw wrongType(name, value);
  }

  private static String text(String name, Value value) {
    if (value instanceof TextValue text) {
      return text.text();
    }
    throw wrongType(name, value);
  }

  private static TemplateValue template(String name, Value value) {
    if (value instanceof TemplateValue template) {
      return template;
    }
    return new TemplateValue(List.of(new TemplateValue.Literal(text(name, value))), value.origin());
  }

  private static IllegalStateException wrongType(String name, Value value) {
    return new IllegalStateException(
        value.origin() + ": property '" + name + "' is " + value.typeName());
  }
}
