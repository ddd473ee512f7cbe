package dev.stackprint.blueprints.check;

import dev.stackprint.blueprints.kind.Schema;
import dev.stackprint.blueprints.source.Origin;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.Path;
import java.util.List;
import java.util.function.Consumer;

/** A map that a schema describes: a component's properties, or those for one target. */
public final class Section {

  private final Path path;
  private final Origin origin;
  private final Schema schema;
  private final MapValue written;
  private final MapValue value;
  // Found out once, since every check asks for them. Threads may find out the same twice.
  private Node root;
  private List<References.Reference> references;

  /**
   * Describes a map.
   *
   * @param path the map
   * @param origin where it is introduced
   * @param schema what it may hold
   * @param written what was written in it
   * @param value what it holds, defaults filled in
   */
  Section(Path path, Origin origin, Schema schema, MapValue written, MapValue value) {
    this.path = path;
    this.origin = origin;
    this.schema = schema;
    this.written = written;
    this.value = value;
  }

  /** Returns where the map is in the document. */
  public Path path() {
    return path;
  }

  /** Returns what the map holds, defaults filled in. */
  public MapValue value() {
    return value;
  }

  /** Shows a visitor every value that the schema knows, outer ones first. */
  public void visit(Consumer<Node> visitor) {
    root().visit(visitor);
  }

  Origin origin() {
    return origin;
  }

  Schema schema() {
    return schema;
  }

  /** Returns this section with other values filled in. */
  Section with(MapValue filled) {
    return new Section(path, origin, schema, written, filled);
  }

  Node root() {
    if (root == null) {
      root = Node.of(path, origin, value, List.of(schema), written);
    }
    return root;
  }

  List<References.Reference> references() {
    if (references == null) {
      references = References.of(this);
    }
    return references;
  }
}
