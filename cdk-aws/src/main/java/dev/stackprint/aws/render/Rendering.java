package dev.stackprint.aws.render;

import dev.stackprint.templates.Templates;

/** Renders templates, and lays out what is Java. */
public final class Rendering {

  private Rendering() {}

  /** Renders the template that lies beside a class. */
  public static String of(Class<?> beside, String template, Record view) {
    return Templates.render(beside, template, view);
  }
}
