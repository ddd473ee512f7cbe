package dev.stackprint.gcp.provider;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the file of a module. */
final class ModuleReader {
  private final String module;
  private final JsonParser json;
  private final TypeNotation types;

  ModuleReader(String module, JsonParser json) {
    this.module = module;
    this.json = json;
    this.types = new TypeNotation(module);
  }

  ModuleSchema read() throws IOException {
    json.nextToken();
    Map<String, ResourceType> resources = new HashMap<>();
    Map<String, ObjectType> objects = new HashMap<>();
    for (var section = json.nextFieldName(); section != null; section = json.nextFieldName()) {
      json.nextToken();
      for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
        json.nextToken();
        if (section.equals("resources")) {
          resources.put(name, resource(name));
        } else {
          objects.put(name, new ObjectType(module, name, properties(new Marks(texts()), '!')));
        }
      }
    }
    return new ModuleSchema(resources, objects);
  }

  private ResourceType resource(String token) throws IOException {
    Map<String, String> inputs = Map.of();
    Map<String, String> outputs = Map.of();
    List<String> secretInputs = List.of();
    List<String> secretOutputs = List.of();
    List<String> jsonInputs = List.of();
    List<String> aliases = List.of();
    Map<String, List<String>> environment = Map.of();
    for (var key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
      json.nextToken();
      switch (key) {
        case "inputs" -> inputs = texts();
        case "outputs" -> outputs = texts();
        case "secretInputs" -> secretInputs = list();
        case "secretOutputs" -> secretOutputs = list();
        case "jsonInputs" -> jsonInputs = list();
        case "aliases" -> aliases = list();
        case "environment" -> environment = lists();
        default -> throw new IllegalStateException("the schema of " + token + " has a " + key);
      }
    }
    return new ResourceType(
        token,
        module,
        aliases,
        properties(
            new Marks(inputs, Set.copyOf(secretInputs), Set.copyOf(jsonInputs), environment), '!'),
        properties(new Marks(outputs, Set.copyOf(secretOutputs), Set.of(), Map.of()), '?'));
  }

  /** What the file says of some properties. */
  private record Marks(
      Map<String, String> texts,
      Set<String> secrets,
      Set<String> json,
      Map<String, List<String>> environment) {

    Marks(Map<String, String> texts) {
      this(texts, Set.of(), Set.of(), Map.of());
    }
  }

  /** Inputs that must be given end in {@code !}, outputs that may be absent in {@code ?}. */
  private SortedMap<String, Property> properties(Marks marks, char mark) {
    var properties = new TreeMap<String, Property>();
    marks.texts.forEach(
        (name, text) -> {
          var last = text.length() - 1;
          var marked = text.charAt(last) == mark;
          properties.put(
              name,
              new Property(
                  name,
                  types.parse(marked ? text.substring(0, last) : text),
                  marked == (mark == '!'),
                  marks.secrets.contains(name),
                  marks.json.contains(name),
                  marks.environment.getOrDefault(name, List.of())));
        });
    return properties;
  }

  private Map<String, String> texts() throws IOException {
    var texts = new LinkedHashMap<String, String>();
    for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      texts.put(name, json.nextTextValue());
    }
    return texts;
  }

  private Map<String, List<String>> lists() throws IOException {
    var lists = new LinkedHashMap<String, List<String>>();
    for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      json.nextToken();
      lists.put(name, list());
    }
    return lists;
  }

  private List<String> list() throws IOException {
    var list = new ArrayList<String>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      list.add(json.getText());
    }
    return list;
  }
}
