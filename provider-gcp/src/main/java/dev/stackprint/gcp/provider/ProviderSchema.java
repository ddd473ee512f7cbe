package dev.stackprint.gcp.provider;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The resource types of the provider {@code gcp} that Stackprint uses. Each module is read when it
 * is first asked for.
 */
public final class ProviderSchema {
  private static final String FOLDER = "schema/";
  private static final String PROVIDER_TOKEN = "pulumi:providers:gcp";
  private static final JsonFactory JSON = new JsonFactory();

  private final String version;
  private final String released;
  private final Set<String> modules;
  private final Map<String, ModuleSchema> read = new ConcurrentHashMap<>();

  private ProviderSchema(String version, String released, Set<String> modules) {
    this.version = version;
    this.released = released;
    this.modules = modules;
  }

  private static final class Loaded {
    static final ProviderSchema SCHEMA = loadIndex();
  }

  /** Returns the schema that is checked in. */
  public static ProviderSchema load() {
    return Loaded.SCHEMA;
  }

  /** The version of the provider that the schema is of. */
  public String version() {
    return version;
  }

  /** The day when that version was released, as {@code 2026-10-20}. */
  public String released() {
    return released;
  }

  /** The modules that the schema has resource types of. */
  public SortedSet<String> modules() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(modules));
  }

  /** The type of a token, as {@code gcp:storage/bucket:Bucket}, unless the schema lacks it. */
  public Optional<ResourceType> resource(String token) {
    return Optional.ofNullable(module(moduleOf(token)).resources().get(token));
  }

  /** The type of the provider itself. */
  public ResourceType provider() {
    return resource(PROVIDER_TOKEN).orElseThrow();
  }

  /** The type of an object that the schema refers to. */
  public ObjectType objectType(Type.ObjectOf reference) {
    var found = module(reference.module()).objects().get(reference.name());
    if (found == null) {
      throw new IllegalArgumentException("the schema has no " + reference);
    }
    return found;
  }

  /** All resource types of a module, by token; none if the schema lacks the module. */
  public List<ResourceType> resources(String module) {
    return module(module).resources().keySet().stream()
        .sorted()
        .map(module(module).resources()::get)
        .toList();
  }

  /** All object types of a module, by name; none if the schema lacks the module. */
  public List<ObjectType> objectTypes(String module) {
    return module(module).objects().keySet().stream()
        .sorted()
        .map(module(module).objects()::get)
        .toList();
  }

  /** All tokens; reads every module. */
  public SortedSet<String> tokens() {
    var tokens = new TreeSet<String>();
    modules.forEach(module -> tokens.addAll(module(module).resources().keySet()));
    return tokens;
  }

  private static String moduleOf(String token) {
    if (token.equals(PROVIDER_TOKEN)) {
      return ResourceType.PROVIDER;
    }
    var slash = token.indexOf('/');
    return token.startsWith("gcp:") && slash > 0 ? token.substring("gcp:".length(), slash) : "";
  }

  private ModuleSchema module(String name) {
    return modules.contains(name)
        ? read.computeIfAbsent(name, ProviderSchema::readModule)
        : ModuleSchema.EMPTY;
  }

  private static ModuleSchema readModule(String name) {
    try (var in = ProviderSchema.class.getResourceAsStream(FOLDER + name + ".json");
        var json = JSON.createParser(in)) {
      return new ModuleReader(name, json).read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ProviderSchema loadIndex() {
    var version = "";
    var released = "";
    List<String> modules = new ArrayList<>();
    try (var in = ProviderSchema.class.getResourceAsStream(FOLDER + "schema.json");
        var json = JSON.createParser(in)) {
      json.nextToken();
      for (var key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
        switch (key) {
          case "version" -> version = json.nextTextValue();
          case "released" -> released = json.nextTextValue();
          case "modules" -> {
            json.nextToken();
            while (json.nextToken() != JsonToken.END_ARRAY) {
              modules.add(json.getText());
            }
          }
          default -> json.nextToken();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ProviderSchema(version, released, Set.copyOf(modules));
  }
}
