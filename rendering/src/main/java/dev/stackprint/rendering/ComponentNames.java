package dev.stackprint.rendering;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import dev.stackprint.templates.Names;
import java.util.Set;
import java.util.TreeSet;

/** The Java names of what a plan's components become, derived from their ids. */
public final class ComponentNames {

  private final Set<String> classes;
  private final Set<String> variables;

  private ComponentNames(Set<String> classes, Set<String> variables) {
    this.classes = classes;
    this.variables = variables;
  }

  /**
   * Makes names.
   *
   * @param taken simple names of classes that the project has besides those of components
   */
  public ComponentNames(Set<String> taken) {
    this(Set.copyOf(taken), Set.of());
  }

  /** Returns the class that a component becomes, such as {@code MeetingNotes}. */
  public Code className(Component component) {
    return JavaCode.identifier(Names.type(component.id(), classes));
  }

  /** Returns a component's id in upper camel case, whatever other names there are. */
  public String upperCamel(Component component) {
    return Names.type(component.id());
  }

  /** Returns the variable that holds an instance of it, such as {@code meetingNotes}. */
  public Code variable(Component component) {
    String name = Names.variable(component.id());
    return JavaCode.identifier(variables.contains(name) ? name + "Component" : name);
  }

  ComponentNames avoiding(Set<String> moreClasses, Set<String> moreVariables) {
    Set<String> allClasses = new TreeSet<>(classes);
    allClasses.addAll(moreClasses);
    Set<String> allVariables = new TreeSet<>(variables);
    allVariables.addAll(moreVariables);
    return new ComponentNames(allClasses, allVariables);
  }
}
