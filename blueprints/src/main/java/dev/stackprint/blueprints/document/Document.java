package dev.stackprint.blueprints.document;

import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.value.MapValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A merged document, its sections read. What was wrong with one of them was reported and is left
 * out here, so that the others can be checked all the same.
 *
 * @param name the blueprint's name
 * @param description what it is for; "" if it does not say
 * @param packageName the Java package of what is rendered
 * @param targets the settings of each target that it names
 * @param tags tags for every resource
 * @param components each component's map, by id
 * @param merged the whole document, parameters filled in, without {@code extends} and {@code
 *     environments}
 */
public record Document(
    String name,
    String description,
    String packageName,
    Map<Target, MapValue> targets,
    Map<String, String> tags,
    MapValue components,
    MapValue merged) {
  public Document {
    targets = Collections.unmodifiableMap(new LinkedHashMap<>(targets));
    tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
  }
}
