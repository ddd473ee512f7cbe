package dev.stackprint.gcp.preview.registration;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A value that a program sent, told apart as Pulumi's engine tells them apart. */
public sealed interface PropertyValue {

  /** A value without parts that is no data. */
  enum Blank implements PropertyValue {
    /** No value. */
    NULL,
    /** A value that is known after the deployment only. */
    UNKNOWN
  }

  /** True or false. */
  record Flag(boolean flag) implements PropertyValue {}

  /** A number. */
  record Number(double number) implements PropertyValue {

    /** Tells whether it has no fraction. */
    public boolean isWhole() {
      return number == Math.rint(number) && !Double.isInfinite(number);
    }
  }

  /** Text. */
  record Text(String text) implements PropertyValue {}

  /** A list. */
  record Items(List<PropertyValue> items) implements PropertyValue {

    public Items {
      items = List.copyOf(items);
    }
  }

  /** An object, or a map: by key, in order. */
  record Fields(SortedMap<String, PropertyValue> fields) implements PropertyValue {

    /** No fields. */
    public static final Fields NONE = new Fields(new TreeMap<>());

    public Fields {
      fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    /** Returns the value of a field if it is there. */
    public Optional<PropertyValue> get(String name) {
      return Optional.ofNullable(fields.get(name));
    }
  }

  /** A value that is kept from logs, and encrypted in the stack's state. */
  record Secret(PropertyValue value) implements PropertyValue {}

  /** One file. */
  record Asset(Content content) implements PropertyValue {}

  /** A folder, or an archive of files. */
  record Archive(Content content) implements PropertyValue {}

  /**
   * A resource as a value.
   *
   * @param urn the resource
   * @param id its id; empty if that is not known yet, and for a component
   */
  record ResourceReference(String urn, Optional<String> id) implements PropertyValue {}

  /** Where an asset or an archive comes from. */
  sealed interface Content {}

  /** A file or a folder; not absolute: below the folder that the program runs in. */
  record PathContent(String path) implements Content {}

  /** An address to fetch it from. */
  record UriContent(String uri) implements Content {}

  /** The text of an asset. */
  record TextContent(String text) implements Content {}

  /** The assets and archives of an archive, by name. */
  record AssetsContent(SortedMap<String, PropertyValue> assets) implements Content {

    public AssetsContent {
      assets = Collections.unmodifiableSortedMap(new TreeMap<>(assets));
    }
  }

  /** Returns the value inside of what may be secret. */
  default PropertyValue revealed() {
    return this instanceof Secret secret ? secret.value().revealed() : this;
  }

  /** Makes an object of pairs. */
  static Fields fields(Map<String, PropertyValue> fields) {
    return new Fields(new TreeMap<>(fields));
  }
}
