package dev.stackprint.rendering;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.source.Origin;

/** Says where a component was written, without the folders of the machine that rendered it. */
public final class Provenance {

  private Provenance() {}

  /** Returns {@code support.yaml:12 knowledge (knowledge-base)}. */
  public static String of(Component component) {
    return place(component.origin()) + " " + component;
  }

  /** Returns {@code support.yaml:12}. */
  public static String place(Origin origin) {
    String file = origin.file().name();
    return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
        + ":"
        + origin.line();
  }
}
