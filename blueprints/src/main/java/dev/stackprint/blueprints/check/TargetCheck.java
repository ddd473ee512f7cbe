package dev.stackprint.blueprints.check;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.document.Document;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.RegionMatch;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.blueprints.value.TextValue;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks that a target exists as it is described, and can do what is asked of it. */
final class TargetCheck {

  private static final Path TARGETS = Path.ROOT.key("targets");

  private static final String REGION = "region";

  private final Facts facts;
  private final Diagnostics diagnostics;

  TargetCheck(Facts facts, Diagnostics diagnostics) {
    this.facts = facts;
    this.diagnostics = diagnostics;
  }

  /** Checks the region of a target, and returns where that is if it is known. */
  Optional<Location> location(Document document, Target target) {
    MapValue settings = document.targets().get(target);
    if (settings == null || !(settings.get(REGION).orElse(null) instanceof TextValue region)) {
      return Optional.empty();
    }
    if (!target.regionPattern().matcher(region.text()).matches()) {
      // Reported where the document was read.
      return Optional.empty();
    }
    RegionMatch match = facts.regions(target).find(region.text());
    if (match instanceof RegionMatch.Unknown unknown) {
      diagnostics.report(
          Code.UNKNOWN_REGION,
          TARGETS.key(target.key()).key(REGION),
          region.origin(),
          target.title() + " has no region '" + region.text() + "'",
          unknown.suggestions().isEmpty()
              ? Optional.empty()
              : Optional.of("Did you mean " + Wording.list(unknown.suggestions(), "or") + "?"));
      return Optional.empty();
    }
    return Optional.of(new Location(target, region.text()));
  }

  /** Checks that a target can render a component. */
  void check(Draft draft, Target target) {
    if (!draft.kind().targets().contains(target)) {
      String others =
          draft.kind().targets().stream().map(Target::key).collect(Collectors.joining(" and "));
      diagnostics.report(
          Code.KIND_NOT_ON_TARGET,
          draft.path(),
          draft.kindOrigin(),
          "'" + draft.kind() + "' is not available on " + target.key(),
          "It is available on " + others + "; take the component out, or the target");
    }
  }
}
