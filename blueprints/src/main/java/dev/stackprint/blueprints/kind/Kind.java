package dev.stackprint.blueprints.kind;

import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.value.MapValue;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The contract of a component, as {@code kinds/<name>.yaml} states it.
 *
 * @param name its name, such as {@code object-store}
 * @param summary what it is, one sentence
 * @param targets the targets that can render it
 * @param properties JSON Schema of each cloud-neutral property, by name; the keyword {@code
 *     reference} marks those that name other components
 * @param required the names of properties that must be set
 * @param knobs JSON Schema of each property of a target's own section
 * @param outputs what {@code ${component.output}} may name: output to description
 */
public record Kind(
    String name,
    String summary,
    Set<Target> targets,
    Map<String, MapValue> properties,
    List<String> required,
    Map<Target, Map<String, MapValue>> knobs,
    Map<String, String> outputs) {}
