package dev.stackprint.aws.render;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import dev.stackprint.templates.Names;
import java.util.Set;
import java.util.TreeSet;

/** The Java names of a plan's constructs, derived from the components' ids. */
public final class ConstructNames {

  private final Set<String> classes;
  private final Set<String> variables;

  private ConstructNames(Set<String> classes, Set<String> variables) {
    this.classes = classes;
    this.variables = variables;
  }

  /**
   * Makes names.
   *
   * @param taken simple names of classes that the project has besides its constructs
   */
  public ConstructNames(Set<String> taken) {
    this(Set.copyOf(taken), Set.of());
  }

  /** Returns the class of a component's construct, such as {@code MeetingNotes}. */
  public Code className(Component component) {
    return JavaCode.identifier(Names.type(component.id(), classes));
  }

  /** Returns the construct's id in the stack: the logical ids of its resources begin with it. */
  public String constructId(Component component) {
    return Names.type(component.id());
  }

  /** Returns the variable that holds a component's construct, such as {@code meetingNotes}. */
  public Code variable(Component component) {
    String name = Names.variable(component.id());
    return JavaCode.identifier(variables.contains(name) ? name + "Component" : name);
  }

  ConstructNames avoiding(Set<String> moreClasses, Set<String> moreVariables) {
    Set<String> allClasses = new TreeSet<>(classes);
    allClasses.addAll(moreClasses);
    Set<String> allVariables = new TreeSet<>(variables);
    allVariables.addAll(moreVariables);
    return new ConstructNames(allClasses, allVariables);
  }
}
