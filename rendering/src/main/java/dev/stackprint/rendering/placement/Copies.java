package dev.stackprint.rendering.placement;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.value.Path;

/**
 * How many copies of a model there are, as the section {@code copies} says.
 *
 * @param properties the section
 */
public record Copies(Properties properties) {

  /** Returns the copies of what has these properties. */
  public static Copies of(Properties component) {
    return new Copies(component.section("copies"));
  }

  /** Returns how many there are at least. */
  public int least() {
    return properties.integer("minimum");
  }

  /** Returns how many there are at most. */
  public int most() {
    return properties.integer("maximum");
  }

  /** Tells whether their number changes with what is asked. */
  public boolean grow() {
    return least() < most();
  }

  /**
   * Reports that there are more at least than at most.
   *
   * @param component the path of what has them
   * @param found where to report
   */
  public void check(Path component, Diagnostics found) {
    if (least() > most()) {
      found.report(
          Code.COMBINATION,
          component.key("copies").key("minimum"),
          properties.origin("minimum"),
          "There are more copies at least than at most",
          "Raise `maximum`, or lower `minimum`");
    }
  }
}
