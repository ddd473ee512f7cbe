package dev.stackprint.gcp.preview;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.gcp.preview.registration.Registration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** An order of resources that is the same in every run, though a program registers in parallel. */
final class ResourceOrder {

  private final List<String> components;

  private ResourceOrder(List<String> components) {
    this.components = components;
  }

  static ResourceOrder of(Plan plan) {
    return new ResourceOrder(plan.components().stream().map(Component::id).toList());
  }

  /**
   * Returns the order of resources in one parent: what no component of the plan is, then the
   * components as they are planned.
   */
  Comparator<Registration> ofSiblings() {
    return Comparator.comparing(Registration::isStack)
        .reversed()
        .thenComparing(
            registration -> registration.custom() ? -1 : components.indexOf(registration.name()))
        .thenComparing(Registration::type)
        .thenComparing(Registration::name);
  }

  /** Returns the resources so that each comes after those that it needs. */
  List<Registration> sort(List<Registration> registrations) {
    List<Registration> waiting = new ArrayList<>(registrations);
    waiting.sort(ofSiblings().thenComparing(Registration::urn));
    Set<String> known = new HashSet<>();
    waiting.forEach(each -> known.add(each.urn()));
    List<Registration> sorted = new ArrayList<>();
    Set<String> done = new HashSet<>();
    while (!waiting.isEmpty()) {
      Registration next = firstReady(waiting, known, done);
      waiting.remove(next);
      done.add(next.urn());
      sorted.add(next);
    }
    return sorted;
  }

  /** In a circle, which no program can register, the first is taken. */
  private static Registration firstReady(
      List<Registration> waiting, Set<String> known, Set<String> done) {
    Iterator<Registration> candidates = waiting.iterator();
    while (candidates.hasNext()) {
      Registration candidate = candidates.next();
      boolean ready =
          Stream.concat(
                  Stream.of(candidate.parent(), candidate.providerUrn()),
                  candidate.dependencies().stream())
              .allMatch(urn -> !known.contains(urn) || done.contains(urn));
      if (ready) {
        return candidate;
      }
    }
    return waiting.get(0);
  }
}
