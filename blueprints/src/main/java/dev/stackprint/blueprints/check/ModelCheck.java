package dev.stackprint.blueprints.check;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.diagnostic.DidYouMean;
import dev.stackprint.blueprints.facts.BedrockModel;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.Model;
import dev.stackprint.blueprints.facts.ModelMatch;
import dev.stackprint.blueprints.facts.Residency;
import dev.stackprint.blueprints.facts.Use;
import dev.stackprint.blueprints.facts.VertexModel;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.blueprints.value.TextValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Checks names of models: that there is such a model, that it fits, that the region has it. */
final class ModelCheck {

  private static final String EMBEDDING = "embedding-model";

  static final Set<String> FORMATS = Set.of("foundation-model", EMBEDDING);

  /** The property beside a model that says where its requests may be processed. */
  private static final String RESIDENCY = "residency";

  private final Facts facts;
  private final Optional<Location> location;
  private final Diagnostics diagnostics;

  /**
   * Prepares checking.
   *
   * @param location where the models are called from, if it is known
   */
  ModelCheck(Facts facts, Optional<Location> location, Diagnostics diagnostics) {
    this.facts = facts;
    this.location = location;
    this.diagnostics = diagnostics;
  }

  /**
   * Checks a model's name.
   *
   * @param around the map that it stands in
   */
  void check(Path path, TextValue name, String format, MapValue around) {
    ModelMatch match = facts.models().find(name.text());
    if (match instanceof ModelMatch.Unknown unknown) {
      report(
          Code.UNKNOWN_MODEL,
          path,
          name,
          "There is no model '" + name.text() + "'",
          DidYouMean.hint(name.text(), facts.models().names())
              .or(() -> suggestion(unknown.suggestions())));
    } else if (match instanceof ModelMatch.Ambiguous ambiguous) {
      report(
          Code.UNKNOWN_MODEL,
          path,
          name,
          "'" + name.text() + "' is the beginning of several models",
          Optional.of("Say which: " + Wording.list(ambiguous.candidates(), "or")));
    } else if (match instanceof ModelMatch.Found found) {
      checkUse(path, name, format, found, around);
    }
  }

  private static Optional<String> suggestion(List<String> names) {
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of("Did you mean " + Wording.list(names, "or") + "?");
  }

  private void checkUse(
      Path path, TextValue name, String format, ModelMatch.Found found, MapValue around) {
    boolean embedding = format.equals(EMBEDDING);
    Use use = found.newest().use();
    boolean fits = embedding ? use == Use.EMBEDDING : use != Use.EMBEDDING && use != Use.RERANK;
    if (!fits) {
      report(
          Code.UNFIT_MODEL,
          path,
          name,
          "'"
              + name.text()
              + "' is not "
              + (embedding ? "an embedding" : "a generating")
              + " model",
          Optional.of("Models that are: " + Wording.list(families(embedding), "and")));
      return;
    }
    location.ifPresent(any -> checkLocation(path, name, found, any, residency(around)));
  }

  /** Returns families that can do it, where the location has them. */
  private List<String> families(boolean embedding) {
    return facts.models().all().stream()
        .filter(model -> model.use() == (embedding ? Use.EMBEDDING : Use.TEXT))
        .filter(model -> location.map(Location::target).map(model::isOn).orElse(true))
        .map(Model::family)
        .distinct()
        .limit(6)
        .toList();
  }

  private static Residency residency(MapValue around) {
    return around
        .get(RESIDENCY)
        .map(value -> Wording.literal(value).toUpperCase(Locale.ROOT))
        .flatMap(
            text -> Arrays.stream(Residency.values()).filter(r -> r.name().equals(text)).findAny())
        .orElse(Residency.ANYWHERE);
  }

  private void checkLocation(
      Path path, TextValue name, ModelMatch.Found found, Location here, Residency residency) {
    String region = here.region();
    Optional<Instead> instead =
        switch (here.target()) {
          case AWS ->
              facts.models().onBedrock(found, region, residency)
                      instanceof BedrockModel.Unavailable not
                  ? Optional.of(new Instead(not.here(), not.models(), not.regions()))
                  : Optional.empty();
          case GCP ->
              facts.models().onVertex(found, region, residency)
                      instanceof VertexModel.Unavailable not
                  ? Optional.of(new Instead(not.here(), not.models(), not.regions()))
                  : Optional.empty();
        };
    instead.ifPresent(
        any -> {
          if (found.versions().stream().anyMatch(model -> model.isOn(here.target()))) {
            reportRegion(path, name, region, residency, any);
          } else {
            reportTarget(path, name, here.target(), any);
          }
        });
  }

  private void reportRegion(
      Path path, TextValue name, String region, Residency residency, Instead instead) {
    String where =
        switch (residency) {
          case REGION -> " and processed in that region alone";
          case GEOGRAPHY -> " and processed in its geography";
          case ANYWHERE -> "";
        };
    report(
        Code.MODEL_NOT_IN_REGION,
        path,
        name,
        "'" + name.text() + "' cannot be called from " + region + where,
        instead.hint());
  }

  private void reportTarget(Path path, TextValue name, Target target, Instead instead) {
    report(
        Code.MODEL_NOT_ON_TARGET,
        path,
        name,
        target.title() + " does not offer the model '" + name.text() + "'",
        instead.hint());
  }

  /** What there is instead of a model. */
  private record Instead(Optional<Residency> wider, List<String> models, List<String> regions) {

    Optional<String> hint() {
      List<String> ways = new ArrayList<>();
      wider.ifPresent(
          any -> ways.add("`" + RESIDENCY + ": " + any.name().toLowerCase(Locale.ROOT) + "`"));
      if (!models.isEmpty()) {
        ways.add("the model " + Wording.list(models, "or"));
      }
      if (!regions.isEmpty()) {
        ways.add("the region " + Wording.list(regions, "or"));
      }
      return ways.isEmpty()
          ? Optional.empty()
          : Optional.of("Possible instead: " + String.join("; ", ways));
    }
  }

  private void report(Code code, Path path, TextValue name, String message, Optional<String> hint) {
    diagnostics.report(code, path, name.origin(), message, hint);
  }
}
