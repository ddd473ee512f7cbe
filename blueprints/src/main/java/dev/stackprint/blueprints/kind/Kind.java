package dev.stackprint.blueprints.kind;

import dev.stackprint.blueprints.plan.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The contract of a component, as {@code kinds/<name>.yaml} states it.
 *
 * @param name its name, such as {@code object-store}
 * @param summary what it is, one sentence
 * @param description more about it, in Markdown; "" if there is no more to say
 * @param targets the targets that can render it
 * @param properties what its cloud-neutral properties hold: the schema of a map
 * @param knobs what each target's own section holds: the schemas of maps
 * @param outputs what {@code ${component.output}} may name: output to description
 * @param rules names of the rules, beyond the schema, that a blueprint with such a component obeys
 */
public record Kind(
    String name,
    String summary,
    String description,
    Set<Target> targets,
    Schema properties,
    Map<Target, Schema> knobs,
    Map<String, String> outputs,
    List<String> rules) {

  /** The key of a component that names its kind. */
  public static final String KEY = "kind";

  /** Returns what a target's own section holds; empty if the kind has none for it. */
  public Optional<Schema> knobs(Target target) {
    return Optional.ofNullable(knobs.get(target));
  }

  @Override
  public String toString() {
    return name;
  }
}
