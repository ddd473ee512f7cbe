package dev.stackprint.blueprints.value;

import dev.stackprint.blueprints.source.Origin;
import java.util.List;

/**
 * A string that is complete only once deployed, because it holds outputs of components. What could
 * not be resolved because of an error that was reported is a template of {@link #unresolved no
 * parts}: later checks pass it over.
 *
 * @param parts literal text and outputs in order
 * @param origin where it stands
 */
public record TemplateValue(List<Part> parts, Origin origin) implements Value {

  /** A piece of the string. */
  public sealed interface Part {}

  /**
   * Text as it is.
   *
   * @param text its content
   */
  public record Literal(String text) implements Part {}

  /**
   * {@code ${component.output}}.
   *
   * @param component the id of the component
   * @param output the name of one of its kind's outputs
   * @param origin where the expression stands
   */
  public record Output(String component, String output, Origin origin) implements Part {}

  public TemplateValue {
    parts = List.copyOf(parts);
  }

  /** Returns the value of something that cannot be resolved. */
  public static TemplateValue unresolved(Origin origin) {
    return new TemplateValue(List.of(), origin);
  }

  /** Tells whether this stands for something that could not be resolved, as was reported. */
  public boolean isUnresolved() {
    return parts.isEmpty();
  }

  @Override
  public String typeName() {
    return "text";
  }
}
