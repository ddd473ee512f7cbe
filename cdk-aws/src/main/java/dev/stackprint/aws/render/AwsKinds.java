package dev.stackprint.aws.render;

import dev.stackprint.blueprints.kind.Kind;
import dev.stackprint.templates.Names;

/** Finds the {@link AwsKind} of a kind by its name, so that no list of kinds has to be kept. */
public final class AwsKinds {

  private AwsKinds() {}

  /**
   * Returns what renders a kind.
   *
   * @throws IllegalStateException if a kind that says it can be rendered for AWS has no such class
   */
  public static AwsKind of(Kind kind) {
    String name =
        "dev.stackprint.aws.kinds."
            + kind.name().replace("-", "")
            + "."
            + Names.type(kind.name())
            + "Kind";
    try {
      return (AwsKind) Class.forName(name).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("kind " + kind.name() + " needs a public class " + name, e);
    }
  }
}
