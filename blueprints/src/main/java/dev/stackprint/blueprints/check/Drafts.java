package dev.stackprint.blueprints.check;

import dev.stackprint.blueprints.kind.Schema;
import dev.stackprint.blueprints.plan.Target;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The components of a blueprint, in the order written. */
public final class Drafts {

  private final Map<String, Draft> byId = new LinkedHashMap<>();
  private final Set<String> ids;

  /**
   * Collects components.
   *
   * @param drafts those of a known kind
   * @param ids the ids of all components, those of an unknown kind too
   */
  Drafts(List<Draft> drafts, Collection<String> ids) {
    drafts.forEach(draft -> byId.put(draft.id(), draft));
    this.ids = Collections.unmodifiableSet(new TreeSet<>(ids));
  }

  /** Returns these components with those lists filled in that mean all components which fit. */
  Drafts withAllNamed() {
    List<Draft> named =
        byId.values().stream()
            .map(draft -> draft.with(section -> DraftReader.nameAll(section, draft, this)))
            .toList();
    return new Drafts(named, ids);
  }

  /** Returns the components of a known kind. */
  public Collection<Draft> all() {
    return byId.values();
  }

  /** Returns the ids of all components. */
  Set<String> ids() {
    return ids;
  }

  /** Returns the component with this id, if there is one and its kind is known. */
  public Optional<Draft> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Returns the components of one of these kinds. */
  public List<Draft> ofKinds(Collection<String> kinds) {
    return byId.values().stream().filter(draft -> kinds.contains(draft.kind().name())).toList();
  }

  /** Returns the ids of the components that a reference can name. */
  public List<String> fitting(Schema.Reference reference, Draft from) {
    return ofKinds(reference.kinds()).stream()
        .filter(draft -> draft != from)
        .map(Draft::id)
        .toList();
  }

  /** Returns what a component needs on a target, each once, in order. */
  public List<Draft> needs(Draft draft, Target target) {
    return draft.sections(target).stream()
        .flatMap(section -> section.references().stream())
        .flatMap(reference -> find(reference.id()).filter(reference::fits).stream())
        .distinct()
        .toList();
  }
}
