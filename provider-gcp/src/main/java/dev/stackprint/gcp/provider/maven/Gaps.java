package dev.stackprint.gcp.provider.maven;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What is missing on Maven Central, as the extracted file tells it.
 *
 * @param version the version there
 * @param classes qualified names of the classes that are not there
 * @param members what the others lack, by qualified name
 */
record Gaps(String version, Set<String> classes, Map<String, Members> members) {

  /**
   * What a class lacks.
   *
   * @param absent properties that are not there
   * @param other properties of another type
   * @param required properties that must be given there, and here not
   */
  record Members(Set<String> absent, Set<String> other, Set<String> required) {
    static final Members NONE = new Members(Set.of(), Set.of(), Set.of());
  }

  Members membersOf(String className) {
    return members.getOrDefault(className, Members.NONE);
  }

  static Gaps read() {
    try (var in = Gaps.class.getResourceAsStream("lacks.json");
        var json = new JsonFactory().createParser(in)) {
      var version = "";
      var classes = new HashSet<String>();
      var members = new HashMap<String, Members>();
      json.nextToken();
      for (var key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
        json.nextToken();
        switch (key) {
          case "version" -> version = json.getText();
          case "classes" -> readClasses(json, classes);
          default -> readMembers(json, members);
        }
      }
      return new Gaps(version, classes, members);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void readClasses(JsonParser json, Set<String> classes) throws IOException {
    for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      for (var simpleName : json.nextTextValue().split(" ")) {
        classes.add(name + "." + simpleName);
      }
    }
  }

  private static void readMembers(JsonParser json, Map<String, Members> members)
      throws IOException {
    for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      json.nextToken();
      var kinds = new HashMap<String, Set<String>>();
      for (var kind = json.nextFieldName(); kind != null; kind = json.nextFieldName()) {
        json.nextToken();
        kinds.put(kind, names(json));
      }
      members.put(
          name,
          new Members(
              kinds.getOrDefault("absent", Set.of()),
              kinds.getOrDefault("other", Set.of()),
              kinds.getOrDefault("required", Set.of())));
    }
  }

  private static Set<String> names(JsonParser json) throws IOException {
    var names = new HashSet<String>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      names.add(json.getText());
    }
    return names;
  }
}
