package dev.stackprint.blueprints.value;

import dev.stackprint.blueprints.source.Origin;
import java.util.List;

/**
 * A string that is complete only once deployed, because it holds outputs of components. Occurs in
 * plans only.
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
   */
  public record Output(String component, String output) implements Part {}

  public TemplateValue {
    parts = List.copyOf(parts);
  }

  @Override
  public String typeName() {
    return "text";
  }
}
