package dev.stackprint.gcp.project;

import dev.stackprint.rendering.Creation;
import dev.stackprint.templates.Code;
import java.util.List;

/**
 * What {@code Program.java.ftl} prints.
 *
 * @param packageName the package
 * @param className the program's class
 * @param summary what it deploys, for its Javadoc
 * @param functions whether a component deploys functions
 * @param secrets what the stack's configuration keeps secret
 * @param components the components in plan order
 * @param exports what the stack exports
 */
record ProgramView(
    Code packageName,
    Code className,
    Code summary,
    boolean functions,
    List<Secret> secrets,
    List<Creation> components,
    List<Export> exports) {

  /**
   * A secret of the stack's configuration.
   *
   * @param key its key
   * @param variable the variable that holds it
   */
  record Secret(String key, Code variable) {}

  /**
   * One output of the stack.
   *
   * @param name its name
   * @param value its value
   */
  record Export(String name, Code value) {}
}
