package dev.stackprint.aws.kinds.glossary;

import dev.stackprint.aws.render.AwsKind;
import dev.stackprint.aws.render.ConstructHeader;
import dev.stackprint.aws.render.CustomResourceCode;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.rendering.Method;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.templates.Code;
import java.util.List;

/** Renders {@code glossary} as a custom terminology of Amazon Translate. */
public final class GlossaryKind implements AwsKind {

  /** {@code String name()}: the terminology's name, as translations take it. */
  public static final Method NAME = new Method("name");

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    Terms terms = Terms.of(component.properties());
    String file = "glossaries/" + component.id() + ".csv";
    GlossaryView view =
        new GlossaryView(
            context.header(component, List.of()),
            file,
            terms.fromSource() ? "UNI" : "MULTI",
            context.isNeeded(component, NAME),
            CustomResourceCode.acknowledgement());
    return RenderedComponent.of(component, "A custom terminology of Amazon Translate.")
        .classes(context, getClass(), "Glossary", view)
        .file(file, terms.csv())
        .build();
  }

  /**
   * What the templates of a glossary print.
   *
   * @param c what every construct begins with
   * @param file the path of the terms
   * @param directionality whether terms of the source language only are looked up
   * @param name whether somebody needs the name
   */
  record GlossaryView(
      ConstructHeader c, String file, String directionality, boolean name, Code function) {}
}
