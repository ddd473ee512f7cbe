package dev.stackprint.rendering;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.util.Set;
import java.util.stream.Collectors;

/** Names the classes that a component is made of, besides its own. */
public final class Companions {

  private final Component component;
  private final ComponentContext context;
  private final Set<String> taken;

  /** Names the companions of a component's class. */
  public Companions(Component component, ComponentContext context) {
    this.component = component;
    this.context = context;
    taken =
        context.plan().components().stream()
            .map(each -> context.className(each).text())
            .collect(Collectors.toSet());
  }

  /** Returns a class named after the component, but not as another component's is. */
  public Code className(String suffix) {
    String name = context.className(component).text() + suffix;
    while (taken.contains(name)) {
      name += "Part";
    }
    return JavaCode.identifier(name);
  }

  /** Returns where a class lies: beside the component's own. */
  public String file(Code className) {
    return beside(context.mainFile(component), className + ".java");
  }

  /** Returns where its test lies. */
  public String testFile(Code className) {
    return beside(context.testFile(component), className + "Test.java");
  }

  private static String beside(String own, String name) {
    return own.substring(0, own.lastIndexOf('/') + 1) + name;
  }
}
