package dev.stackprint.gcp.kinds.modelendpoint;

import dev.stackprint.blueprints.facts.AcceleratorKind;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.rendering.placement.Copies;
import dev.stackprint.rendering.placement.ModelPlacement;
import dev.stackprint.rendering.placement.PlacedModel;
import java.util.Optional;

/**
 * A {@code model-endpoint} as its properties describe it.
 *
 * @param component the component
 * @param plan the plan, whose region it is in
 */
record ModelEndpoint(Component component, Plan plan) {

  Properties properties() {
    return component.properties();
  }

  /** Returns what is told for Google Cloud alone. */
  Properties own() {
    return component.knobs();
  }

  ModelPlacement placement() {
    return ModelPlacement.of(
        properties(), Plan.pathOf(component), plan, new VertexHost(image().isPresent()));
  }

  /**
   * Returns the model where it runs.
   *
   * @throws IllegalStateException if the check found something wrong
   */
  PlacedModel placed() {
    return placement().placed();
  }

  /** Returns the address of an image of one's own, if there is one. */
  Optional<String> image() {
    return own().optionalText("image");
  }

  /** Returns the network that reaches the endpoint, if not everybody does. */
  Optional<Component> network() {
    return properties().optionalReference("network");
  }

  Copies copies() {
    return Copies.of(properties());
  }

  static boolean isTpu(Shape shape) {
    return shape.kind() == AcceleratorKind.TPU;
  }
}
