package dev.stackprint.gcp.render;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import dev.stackprint.templates.Names;
import java.util.List;

/** The secrets of the stack's configuration that components take. */
public final class StackSecrets {

  private StackSecrets() {}

  /** Returns the keys of those of a component. */
  public static List<String> of(Component component) {
    return GcpKinds.of(component.kind()).secrets(component);
  }

  /** Returns the keys of those of all components, each once. */
  public static List<String> of(Plan plan) {
    return plan.components().stream().flatMap(each -> of(each).stream()).distinct().toList();
  }

  /** Returns the variable that holds a secret, an {@code Output<String>}. */
  public static Code variable(String key) {
    return JavaCode.variable(Names.kebab(key));
  }
}
