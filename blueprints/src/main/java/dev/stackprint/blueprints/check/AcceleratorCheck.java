package dev.stackprint.blueprints.check;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.sizing.AcceleratorChoice;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.blueprints.value.TextValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks names of accelerators: that there is such a shape, and that the region has it. */
final class AcceleratorCheck {

  static final String FORMAT = "accelerator";

  private static final int MOST_SUGGESTIONS = 3;

  private final Facts facts;
  private final Optional<Location> location;
  private final Diagnostics diagnostics;

  /**
   * Prepares checking.
   *
   * @param location where the accelerators have to be, if it is known
   */
  AcceleratorCheck(Facts facts, Optional<Location> location, Diagnostics diagnostics) {
    this.facts = facts;
    this.location = location;
    this.diagnostics = diagnostics;
  }

  void check(Path path, TextValue text) {
    AcceleratorChoice choice = AcceleratorChoice.of(text.text());
    List<Shape> meant = targets().flatMap(this::shapes).filter(choice::takes).toList();
    if (meant.isEmpty()) {
      diagnostics.report(
          Code.UNKNOWN_ACCELERATOR, path, text.origin(), unknown(text.text()), hint(text.text()));
      return;
    }
    location
        .filter(here -> meant.stream().noneMatch(shape -> shape.isIn(here.region())))
        .ifPresent(
            here ->
                diagnostics.report(
                    Code.ACCELERATOR_NOT_IN_REGION,
                    path,
                    text.origin(),
                    choice instanceof AcceleratorChoice.Named
                        ? "'" + text.text() + "' is not known to be in " + here.region()
                        : "No such accelerator is known to be in " + here.region(),
                    instead(meant, here)));
  }

  private Stream<Target> targets() {
    return location.map(here -> Stream.of(here.target())).orElse(Stream.of(Target.values()));
  }

  private Stream<Shape> shapes(Target target) {
    return facts.shapes(target).all().stream();
  }

  private String unknown(String name) {
    String where = location.map(here -> here.target().title() + " has").orElse("There is");
    return where + " no accelerator '" + name + "'";
  }

  private Optional<String> hint(String name) {
    String plain = name.startsWith("ml.") ? name.substring("ml.".length()) : name;
    List<String> like = targets().flatMap(each -> facts.shapes(each).like(plain).stream()).toList();
    return like.isEmpty()
        ? Optional.of("`auto` takes the cheapest that fits")
        : Optional.of("Did you mean " + Wording.list(like, "or") + "?");
  }

  /** What the region has of the same accelerator, or the regions that have it. */
  private Optional<String> instead(List<Shape> meant, Location here) {
    Shape wanted = meant.get(0);
    List<String> ways = new ArrayList<>();
    List<String> local =
        shapes(here.target())
            .filter(shape -> shape.isIn(here.region()) && shape.kind() == wanted.kind())
            .sorted(Comparator.comparingLong(shape -> Math.abs(memory(shape) - memory(wanted))))
            .map(Shape::name)
            .limit(MOST_SUGGESTIONS)
            .toList();
    if (!local.isEmpty()) {
      ways.add(Wording.list(local, "or"));
    }
    List<String> regions =
        meant.stream()
            .flatMap(shape -> shape.places().stream())
            .map(place -> here.target() == Target.GCP ? regionOf(place) : place)
            .distinct()
            .sorted(Comparator.comparing(region -> !sameGeography(region, here.region())))
            .limit(MOST_SUGGESTIONS)
            .toList();
    if (!regions.isEmpty()) {
      ways.add("the region " + Wording.list(regions, "or"));
    }
    return ways.isEmpty()
        ? Optional.empty()
        : Optional.of("Possible instead: " + String.join("; ", ways));
  }

  private static long memory(Shape shape) {
    return shape.deviceMemory() / (1 << 20) * shape.devices();
  }

  private static String regionOf(String zone) {
    return zone.substring(0, zone.lastIndexOf('-'));
  }

  private static boolean sameGeography(String region, String other) {
    return region.substring(0, region.indexOf('-')).equals(other.substring(0, other.indexOf('-')));
  }
}
