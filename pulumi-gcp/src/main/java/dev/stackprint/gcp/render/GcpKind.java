package dev.stackprint.gcp.render;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.rendering.TargetKind;
import java.util.List;

/**
 * Renders the components of one kind for Google Cloud. Kind {@code object-store} is {@code
 * dev.stackprint.gcp.kinds.objectstore.ObjectStoreKind}. What it gives as an output is an {@code
 * Output<String>}.
 */
public interface GcpKind extends TargetKind<RenderContext, Signal> {

  /**
   * Returns the secrets of the stack's configuration that a component takes, as {@code pulumi
   * config set --secret} names them. Its constructor takes each as an {@code Output<String>}, after
   * the project and what functions are built from.
   */
  default List<String> secrets(Component component) {
    return List.of();
  }
}
