package dev.stackprint.gcp.provider;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A type of object that inputs are of.
 *
 * @param module the module that it is of, as {@code storage}
 * @param name its name, as {@code BucketLifecycleRule}
 * @param properties what an object has, by name
 */
public record ObjectType(String module, String name, SortedMap<String, Property> properties) {

  public ObjectType {
    properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
  }
}
