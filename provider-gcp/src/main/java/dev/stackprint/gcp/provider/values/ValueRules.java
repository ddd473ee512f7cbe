package dev.stackprint.gcp.provider.values;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.stackprint.gcp.provider.ObjectType;
import dev.stackprint.gcp.provider.Property;
import dev.stackprint.gcp.provider.ProviderSchema;
import dev.stackprint.gcp.provider.ResourceType;
import dev.stackprint.gcp.provider.Type;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Finds values that an API would refuse. The rules of a module are read when one of its resources
 * is first checked. Values whose types are wrong are left to whoever checks types, and so are
 * values that are no text, number, list or map.
 */
public final class ValueRules {
  private static final JsonFactory JSON = new JsonFactory();
  private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

  private final ProviderSchema schema;
  private final Map<String, ValueRule> shared;
  private final Map<String, Map<String, Map<String, ValueRule>>> modules =
      new ConcurrentHashMap<>();

  private ValueRules(ProviderSchema schema, Map<String, ValueRule> shared) {
    this.schema = schema;
    this.shared = shared;
  }

  private static final class Loaded {
    static final ValueRules RULES = new ValueRules(ProviderSchema.load(), readShared());
  }

  /** Returns the rules that are checked in. */
  public static ValueRules load() {
    return Loaded.RULES;
  }

  /**
   * What is wrong with the inputs of a resource.
   *
   * @param token the resource's type
   * @param inputs values by the names of their properties: strings, numbers, lists and maps are
   *     checked
   */
  public List<Finding> check(String token, Map<String, ?> inputs) {
    var findings = new ArrayList<Finding>();
    schema
        .resource(token)
        .ifPresent(type -> checkObject(type.module(), token, type.inputs(), "", inputs, findings));
    return findings;
  }

  /**
   * What is wrong with one value.
   *
   * @param token the resource's type
   * @param path where it stands among the inputs, as {@code lifecycleRules[0].action.type}
   */
  public List<Finding> check(String token, String path, Object value) {
    var findings = new ArrayList<Finding>();
    schema
        .resource(token)
        .ifPresent(
            type -> {
              var names = INDEX.matcher(path).replaceAll("").split("\\.");
              find(type, names)
                  .ifPresent(
                      place -> checkValue(place.owner, place.property, path, value, findings));
            });
    return findings;
  }

  /** A property and whose it is: the module, and the resource's token or the object's name. */
  private record Place(Owner owner, Property property) {}

  private record Owner(String module, String name) {}

  private Optional<Place> find(ResourceType type, String... names) {
    var owner = new Owner(type.module(), type.token());
    var properties = type.inputs();
    for (var depth = 0; ; depth++) {
      var property = properties.get(names[depth]);
      if (property == null) {
        return Optional.empty();
      }
      if (depth == names.length - 1) {
        return Optional.of(new Place(owner, property));
      }
      if (!(element(property.type()) instanceof Type.ObjectOf object)) {
        return Optional.empty();
      }
      owner = new Owner(object.module(), object.name());
      properties = schema.objectType(object).properties();
    }
  }

  private void checkObject(
      String module,
      String name,
      SortedMap<String, Property> properties,
      String path,
      Map<?, ?> values,
      List<Finding> findings) {
    var owner = new Owner(module, name);
    values.forEach(
        (key, value) -> {
          var property = properties.get(key);
          if (property != null) {
            checkValue(owner, property, path + key, value, findings);
          }
        });
  }

  private void checkValue(
      Owner owner, Property property, String path, Object value, List<Finding> findings) {
    var rule = ruleOf(owner, property.name());
    if (value instanceof List<?> list) {
      for (var i = 0; i < list.size(); i++) {
        checkValue(owner, property, path + "[" + i + "]", list.get(i), findings);
      }
    } else if (element(property.type()) instanceof Type.ObjectOf reference
        && value instanceof Map<?, ?> map) {
      checkMap(property.type(), schema.objectType(reference), path, map, findings);
    } else if (rule != null) {
      rule.objection(value).ifPresent(message -> findings.add(new Finding(path, message)));
    }
  }

  private void checkMap(
      Type type, ObjectType object, String path, Map<?, ?> map, List<Finding> findings) {
    if (type instanceof Type.MapOf) {
      map.forEach(
          (key, value) -> {
            if (value instanceof Map<?, ?> entry) {
              checkObjectOf(object, path + "." + key, entry, findings);
            }
          });
    } else {
      checkObjectOf(object, path, map, findings);
    }
  }

  private void checkObjectOf(
      ObjectType object, String path, Map<?, ?> values, List<Finding> findings) {
    checkObject(object.module(), object.name(), object.properties(), path + ".", values, findings);
  }

  private static Type element(Type type) {
    if (type instanceof Type.ListOf list) {
      return element(list.element());
    }
    return type instanceof Type.MapOf map ? element(map.value()) : type;
  }

  private ValueRule ruleOf(Owner owner, String property) {
    return modules
        .computeIfAbsent(owner.module, this::readModule)
        .getOrDefault(owner.name, Map.of())
        .get(property);
  }

  /** All rules of a module, by owner and property. */
  Map<String, Map<String, ValueRule>> rules(String module) {
    return modules.computeIfAbsent(module, this::readModule);
  }

  private Map<String, Map<String, ValueRule>> readModule(String module) {
    try (var in = ValueRules.class.getResourceAsStream(module + ".json")) {
      if (in == null) {
        return Map.of();
      }
      var owners = new HashMap<String, Map<String, ValueRule>>();
      try (var json = JSON.createParser(in)) {
        json.nextToken();
        for (var owner = json.nextFieldName(); owner != null; owner = json.nextFieldName()) {
          json.nextToken();
          owners.put(owner, new RuleReader(json, shared).rules());
        }
      }
      return owners;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, ValueRule> readShared() {
    try (var in = ValueRules.class.getResourceAsStream("values.json");
        JsonParser json = JSON.createParser(in)) {
      json.nextToken();
      for (var key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
        json.nextToken();
        if (key.equals("shared")) {
          return new RuleReader(json, Map.of()).rules();
        }
        if (json.currentToken() != JsonToken.VALUE_STRING) {
          json.skipChildren();
        }
      }
      throw new IllegalStateException("values.json has no shared rules");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
