package dev.stackprint.rendering;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import dev.stackprint.templates.Templates;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a kind may ask while it renders a component, whatever the target: names, templates, and the
 * needs of others.
 *
 * <p>Components are rendered in reverse plan order: whoever refers to a component has stated its
 * needs by the time that the component itself is rendered.
 */
public abstract class ComponentContext {

  private final Plan plan;
  private final ComponentNames names;
  private final Map<Component, Set<Need>> needs = new HashMap<>();

  /**
   * Begins the rendering of a plan.
   *
   * @param plan the plan
   * @param names the names of what its components become
   */
  protected ComponentContext(Plan plan, ComponentNames names) {
    this.plan = plan;
    this.names = names;
  }

  /** Returns the plan that is being rendered. */
  public final Plan plan() {
    return plan;
  }

  /** Returns the names of what the plan's components become. */
  public final ComponentNames names() {
    return names;
  }

  /** Returns the region that is deployed to. */
  public final String region() {
    return plan.settings().text("region");
  }

  /** Returns the name of the class that a component becomes. */
  public final Code className(Component component) {
    return names.className(component);
  }

  /** Returns the name of the variable or parameter that holds an instance of it. */
  public final Code variable(Component component) {
    return names.variable(component);
  }

  /** Returns the path of the file that holds a component's class. */
  public final String mainFile(Component component) {
    return javaFile("main", className(component).text());
  }

  /** Returns the path of the file that holds the test of a component's class. */
  public final String testFile(Component component) {
    return javaFile("test", className(component) + "Test");
  }

  private String javaFile(String sourceSet, String className) {
    return "src/"
        + sourceSet
        + "/java/"
        + plan.packageName().replace('.', '/')
        + "/"
        + className
        + ".java";
  }

  /** States that a component which is being rendered needs something of one it refers to. */
  public final void need(Component provider, Need need) {
    needs.computeIfAbsent(provider, key -> new LinkedHashSet<>()).add(need);
  }

  /**
   * States the need for a method of a provider's class.
   *
   * @return the expression {@code provider.method(arguments)}
   */
  public final Code call(Component provider, Method method, Code... arguments) {
    need(provider, method);
    return JavaCode.call(variable(provider), method.name(), arguments);
  }

  /** Tells whether some component needs this of {@code provider}. */
  public final boolean isNeeded(Component provider, Need need) {
    return needs.getOrDefault(provider, Set.of()).contains(need);
  }

  /**
   * Returns what is needed of {@code provider}, of one type, in the order in which it was stated.
   */
  public final <T extends Need> List<T> needs(Component provider, Class<T> type) {
    return needs.getOrDefault(provider, Set.of()).stream()
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  /**
   * Renders the template that lies beside a class.
   *
   * @return the text; Java is laid out
   */
  public final String render(Class<?> beside, String template, Record view) {
    return Templates.render(beside, template, view);
  }
}
