package dev.stackprint.blueprints.plan;

import dev.stackprint.blueprints.kind.Kind;
import dev.stackprint.blueprints.source.Origin;
import java.util.List;

/**
 * A component of a plan. Two components are the same if their ids are.
 *
 * @param id its key under {@code components}
 * @param kind its contract
 * @param properties the cloud-neutral properties, defaults filled in
 * @param knobs the properties of the target's own section ({@code aws:} or {@code gcp:}), defaults
 *     filled in
 * @param references every component that it refers to, at any depth, each once, in order of
 *     appearance
 * @param origin where its id stands
 */
public record Component(
    String id,
    Kind kind,
    Properties properties,
    Properties knobs,
    List<Component> references,
    Origin origin) {

  public Component {
    references = List.copyOf(references);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Component component && component.id.equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return id + " (" + kind.name() + ")";
  }
}
