package dev.stackprint.gcp.render;

import dev.stackprint.blueprints.kind.Kind;
import dev.stackprint.rendering.KindClasses;

/** Finds the {@link GcpKind} of a kind by its name. */
public final class GcpKinds {

  private GcpKinds() {}

  /**
   * Returns what renders a kind.
   *
   * @throws IllegalStateException if a kind that says it can be rendered for GCP has no such class
   */
  public static GcpKind of(Kind kind) {
    return KindClasses.find(GcpKind.class, "dev.stackprint.gcp.kinds", kind);
  }
}
