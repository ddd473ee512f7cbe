package dev.stackprint.blueprints.check;

import dev.stackprint.blueprints.kind.Kind;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.source.Origin;
import dev.stackprint.blueprints.value.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A component before it is planned for a target: of a known kind, with defaults filled in. Two are
 * the same if their ids are.
 *
 * @param id its id
 * @param origin where its id stands
 * @param kind its kind
 * @param kindOrigin where the kind is named
 * @param properties its cloud-neutral properties
 * @param knobs the sections for targets
 */
public record Draft(
    String id,
    Origin origin,
    Kind kind,
    Origin kindOrigin,
    Section properties,
    Map<Target, Section> knobs) {

  /** Returns the component itself. */
  public Path path() {
    return properties.path();
  }

  /** Returns what counts for a target. */
  public List<Section> sections(Target target) {
    List<Section> sections = new ArrayList<>(List.of(properties));
    Optional.ofNullable(knobs.get(target)).ifPresent(sections::add);
    return sections;
  }

  /** Returns every section. */
  public List<Section> sections() {
    List<Section> sections = new ArrayList<>(List.of(properties));
    sections.addAll(knobs.values());
    return sections;
  }

  /** Returns this component with other sections. */
  Draft with(UnaryOperator<Section> change) {
    Map<Target, Section> changed = new EnumMap<>(Target.class);
    knobs.forEach((target, section) -> changed.put(target, change.apply(section)));
    return new Draft(id, origin, kind, kindOrigin, change.apply(properties), changed);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Draft draft && draft.id.equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return id + " (" + kind + ")";
  }
}
