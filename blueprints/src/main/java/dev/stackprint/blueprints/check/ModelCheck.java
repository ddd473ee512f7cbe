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
    location
        .filter(any -> any.target() == Target.AWS)
        .ifPresent(any -> checkRegion(path, name, found, any.region(), residency(around)));
  }

  private List<String> families(boolean embedding) {
    return facts.models().all().stream()
        .filter(model -> model.use() == (embedding ? Use.EMBEDDING : Use.TEXT))
        .filter(model -> model.bedrock().isPresent())
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

  private void checkRegion(
      Path path, TextValue name, ModelMatch.Found found, String region, Residency residency) {
    if (facts.models().onBedrock(found, region, residency)
        instanceof BedrockModel.Unavailable unavailable) {
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
          alternatives(unavailable));
    }
  }

  private static Optional<String> alternatives(BedrockModel.Unavailable unavailable) {
    List<String> ways = new ArrayList<>();
    unavailable
        .here()
        .ifPresent(
            wider ->
                ways.add("`" + RESIDENCY + ": " + wider.name().toLowerCase(Locale.ROOT) + "`"));
    if (!unavailable.models().isEmpty()) {
      ways.add("the model " + Wording.list(unavailable.models(), "or"));
    }
    if (!unavailable.regions().isEmpty()) {
      ways.add("the region " + Wording.list(unavailable.regions(), "or"));
    }
    return ways.isEmpty()
        ? Optional.empty()
        : Optional.of("Possible instead: " + String.join("; ", ways));
  }

  private void report(Code code, Path path, TextValue name, String message, Optional<String> hint) {
    diagnostics.report(code, path, name.origin(), message, hint);
  }
}
