package dev.stackprint.rendering.placement;

import dev.stackprint.blueprints.check.Wording;
import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.QuotaUse;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.value.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A shape that a blueprint names for what is no single model, such as the nodes of a cluster. */
public final class NamedShape {

  private static final int MOST_SUGGESTIONS = 3;

  private static final Comparator<Shape> SMALL_FIRST =
      Comparator.comparingLong((Shape shape) -> shape.deviceMemory() * shape.devices())
          .thenComparingInt(shape -> shape.vcpus().orElse(0));

  private NamedShape() {}

  /** Returns the shape that a property names; empty if it names none that the target has. */
  public static Optional<Shape> find(Properties properties, String property, Plan plan) {
    return Facts.load().shapes(plan.target()).find(properties.text(property));
  }

  /**
   * Returns why a shape that there is cannot be used. That there is one, and in the region, is
   * checked where names are.
   *
   * @param path where the properties stand
   */
  public static List<Diagnostic> check(
      Properties properties, String property, Path path, Plan plan, Host host) {
    Diagnostics found = new Diagnostics();
    String region = plan.settings().text("region");
    String name = properties.text(property);
    Optional<Shape> shape = find(properties, property, plan);
    Optional<String> refusal = shape.flatMap(host::refusal);
    if (shape.isEmpty()) {
      found.report(
          Code.UNFIT_ACCELERATOR,
          path.key(property),
          properties.origin(property),
          host.title() + " takes one shape, not '" + name + "'",
          instead(plan, region, host));
    } else if (refusal.isPresent()) {
      found.report(
          Code.UNFIT_ACCELERATOR,
          path.key(property),
          properties.origin(property),
          host.title() + " cannot run on " + name + ": " + refusal.get(),
          instead(plan, region, host));
    }
    return found.sorted();
  }

  /**
   * Returns why a shape that there is cannot be used; if it can, what quota to ask for before.
   *
   * @param path where the properties stand
   * @param use what counts shapes of that host
   * @param count the most of them at a time
   */
  public static List<Diagnostic> check(
      Properties properties,
      String property,
      Path path,
      Plan plan,
      Host host,
      QuotaUse use,
      int count) {
    List<Diagnostic> refused = check(properties, property, path, plan, host);
    if (!refused.isEmpty()) {
      return refused;
    }
    return find(properties, property, plan)
        .map(shape -> QuotaNote.of(use, shape, count, properties, property, path, plan))
        .orElse(List.of());
  }

  private static Optional<String> instead(Plan plan, String region, Host host) {
    List<String> names =
        Facts.load().shapes(plan.target()).in(region).stream()
            .filter(shape -> host.refusal(shape).isEmpty())
            .sorted(SMALL_FIRST)
            .map(Shape::name)
            .limit(MOST_SUGGESTIONS)
            .toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of("Possible instead: " + Wording.list(names, "or"));
  }
}
