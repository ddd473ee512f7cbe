package dev.stackprint.rendering;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that the components' code uses for something of its own, and that a component's id became
 * as well: a component {@code bucket} beside an imported class {@code Bucket}, or a component
 * {@code role} beside a local variable {@code role}.
 *
 * @param classes names of classes
 * @param variables names of variables
 */
record NameClashes(Set<String> classes, Set<String> variables) {

  private static final Pattern IMPORT =
      Pattern.compile("^import [\\w.]+\\.(\\w+);", Pattern.MULTILINE);

  /** A name, and what stands in angle brackets behind it, one level of them nested. */
  private static final String TYPE = "\\w+(?:<[\\w?, ]*(?:<[\\w?, ]*>[\\w?, ]*)*>)?(?:\\.{3})?";

  private static final Pattern DECLARATION =
      // The commas of a type stand within angle brackets: others part parameters.
      Pattern.compile("\\bfinal (" + TYPE + ") (\\w+)[,;)]|\\bvar (\\w+)\\b|\\b(\\w+) ->");

  /** Finds the clashes in what was rendered with {@code names}, and with variables reserved. */
  static NameClashes in(
      List<RenderedComponent> rendered, ComponentNames names, Set<String> reserved) {
    Set<String> components = new TreeSet<>();
    Set<String> holders = new TreeSet<>();
    for (RenderedComponent each : rendered) {
      components.add(names.className(each.component()).text());
      holders.add(names.variable(each.component()).text());
    }
    Set<String> imported = new TreeSet<>();
    Set<String> declared = new TreeSet<>(reserved);
    for (RenderedComponent each : rendered) {
      each.files().forEach((path, text) -> collect(path, text, components, imported, declared));
    }
    components.retainAll(imported);
    holders.retainAll(declared);
    return new NameClashes(components, holders);
  }

  /** Tells whether there is a clash. */
  boolean any() {
    return !classes.isEmpty() || !variables.isEmpty();
  }

  private static void collect(
      String path,
      String text,
      Set<String> components,
      Set<String> imported,
      Set<String> declared) {
    if (!path.endsWith(".java")) {
      return;
    }
    Matcher imports = IMPORT.matcher(text);
    while (imports.find()) {
      imported.add(imports.group(1));
    }
    Matcher declarations = DECLARATION.matcher(text);
    while (declarations.find()) {
      String type = declarations.group(1);
      if (type == null) {
        declared.add(declarations.group(3) == null ? declarations.group(4) : declarations.group(3));
      } else if (!components.contains(type)) {
        declared.add(declarations.group(2));
      }
    }
  }

  /** Returns names without these clashes. */
  ComponentNames avoid(ComponentNames names) {
    return names.avoiding(classes, variables);
  }
}
