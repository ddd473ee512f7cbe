package dev.stackprint.aws.render;

import dev.stackprint.templates.Templates;
import dev.stackprint.templates.java.JavaSource;

/** Renders templates, and lays out what is Java. */
public final class Rendering {

  private Rendering() {}

  /** Renders the template that lies beside a class. */
  public static String of(Class<?> beside, String template, Record view) {
    String text = Templates.render(beside, template, view);
    return template.endsWith(".java.ftl") ? JavaSource.layout(text) : text;
  }
}
