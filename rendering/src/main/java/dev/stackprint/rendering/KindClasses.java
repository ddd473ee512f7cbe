package dev.stackprint.rendering;

import dev.stackprint.blueprints.kind.Kind;
import dev.stackprint.templates.Names;

/** Finds the class that renders a kind by its name, so that no list of kinds has to be kept. */
public final class KindClasses {

  private KindClasses() {}

  /**
   * Returns what renders a kind: {@code object-store} is {@code objectstore.ObjectStoreKind} below
   * a target's package.
   *
   * @param type what a target's kinds implement
   * @param packageName the package that has one package a kind
   * @throws IllegalStateException if a kind that says it can be rendered has no such class
   */
  public static <T> T find(Class<T> type, String packageName, Kind kind) {
    String name =
        packageName + "." + kind.name().replace("-", "") + "." + Names.type(kind.name()) + "Kind";
    try {
      return type.cast(Class.forName(name).getConstructor().newInstance());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("kind " + kind.name() + " needs a public class " + name, e);
    }
  }
}
