package dev.stackprint.blueprints.plan;

import dev.stackprint.blueprints.source.SourceFile;
import dev.stackprint.blueprints.value.Path;
import java.util.List;
import java.util.Map;

/**
 * A blueprint resolved for one target.
 *
 * @param name its name: lower case words joined by dashes
 * @param description what it is for, one or more sentences; "" if it does not say
 * @param packageName the Java package of what is rendered
 * @param target the target
 * @param settings the target's settings, such as the region, defaults filled in
 * @param tags tags for every resource, in the order written
 * @param components what there is to render; what is referred to comes first
 * @param blueprint the user's file, or the use case's
 */
public record Plan(
    String name,
    String description,
    String packageName,
    Target target,
    Properties settings,
    Map<String, String> tags,
    List<Component> components,
    SourceFile blueprint) {

  public Plan {
    components = List.copyOf(components);
  }

  /** Returns what it is for; its name if it does not say. */
  public String summary() {
    return description.isBlank() ? name : description;
  }

  /** Returns the component with this id. */
  public Component component(String id) {
    return components.stream()
        .filter(component -> component.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no component " + id));
  }

  /** Returns the components of a kind, in plan order. */
  public List<Component> componentsOf(String kind) {
    return components.stream().filter(component -> component.kind().name().equals(kind)).toList();
  }

  /** Returns the path of a component's property in the merged document. */
  public static Path pathOf(Component component) {
    return Path.ROOT.key("components").key(component.id());
  }
}
