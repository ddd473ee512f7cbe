package dev.stackprint.blueprints.document;

import dev.stackprint.blueprints.source.Origin;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.blueprints.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * Where a value of a merged document came from.
 *
 * @param path the node
 * @param value what it holds; {@code null}, with the place that removed it, if it is gone
 * @param expression where the {@code ${parameters.x}} stands that brought it here, if one did
 * @param former what it held before, the newest first; a {@code null} among them removed what
 *     follows it
 */
public record Trace(Path path, Value value, Optional<Origin> expression, List<Value> former) {
  public Trace {
    former = List.copyOf(former);
  }
}
