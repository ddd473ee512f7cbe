package dev.stackprint.gcp.provider;

/** The type of a property. */
public sealed interface Type {

  /** A type without parts. */
  enum Plain implements Type {
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN,
    /** Any JSON value. */
    ANY,
    ASSET,
    ARCHIVE,
    ASSET_OR_ARCHIVE,
    /** An object that the schema tells nothing more of; only outputs are of it. */
    OPAQUE
  }

  record ListOf(Type element) implements Type {}

  /** A map from strings. */
  record MapOf(Type value) implements Type {}

  /**
   * An object; {@link ProviderSchema#objectType} has its properties.
   *
   * @param module the module that its name is of, as {@code storage}
   * @param name the name of the type, as {@code BucketLifecycleRule}
   */
  record ObjectOf(String module, String name) implements Type {}
}
