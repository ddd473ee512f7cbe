package dev.stackprint.aws.render;

import dev.stackprint.blueprints.kind.Kind;
import dev.stackprint.rendering.KindClasses;

/** Finds the {@link AwsKind} of a kind by its name. */
public final class AwsKinds {

  private AwsKinds() {}

  /**
   * Returns what renders a kind.
   *
   * @throws IllegalStateException if a kind that says it can be rendered for AWS has no such class
   */
  public static AwsKind of(Kind kind) {
    return KindClasses.find(AwsKind.class, "dev.stackprint.aws.kinds", kind);
  }
}
