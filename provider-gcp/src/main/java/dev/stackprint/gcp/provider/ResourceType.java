package dev.stackprint.gcp.provider;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A type of resource.
 *
 * @param token its name, as {@code gcp:storage/bucket:Bucket}
 * @param module the module that it is of, as {@code storage}; {@link #PROVIDER} for the provider
 * @param aliases tokens that the type had before
 * @param inputs what a resource takes, by name
 * @param outputs what a resource gives, by name
 */
public record ResourceType(
    String token,
    String module,
    List<String> aliases,
    SortedMap<String, Property> inputs,
    SortedMap<String, Property> outputs) {

  /** The module of the provider itself. */
  public static final String PROVIDER = "provider";

  public ResourceType {
    aliases = List.copyOf(aliases);
    inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
    outputs = Collections.unmodifiableSortedMap(new TreeMap<>(outputs));
  }

  /** The name of the type alone, as {@code Bucket}. */
  public String name() {
    return module.equals(PROVIDER) ? "Provider" : token.substring(token.lastIndexOf(':') + 1);
  }
}
