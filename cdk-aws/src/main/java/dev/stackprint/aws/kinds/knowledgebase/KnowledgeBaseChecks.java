package dev.stackprint.aws.kinds.knowledgebase;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.facts.BedrockModel;
import dev.stackprint.blueprints.facts.BedrockModel.Available;
import dev.stackprint.blueprints.facts.BedrockModel.Unavailable;
import dev.stackprint.blueprints.facts.Embedding;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.Model;
import dev.stackprint.blueprints.facts.Region;
import dev.stackprint.blueprints.facts.RegionMatch;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.source.Origin;
import dev.stackprint.blueprints.value.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds what Bedrock could not do of what one knowledge base asks for. */
final class KnowledgeBaseChecks {

  private static final int MOST_ALTERNATIVES = 5;

  private final Component component;
  private final Properties properties;
  private final Properties knobs;
  private final Store store;
  private final String region;
  private final Path path;
  private final Diagnostics found = new Diagnostics();

  private KnowledgeBaseChecks(Component component, Plan plan) {
    this.component = component;
    properties = component.properties();
    knobs = component.knobs();
    store = Store.of(component);
    region = plan.settings().text("region");
    path = Plan.pathOf(component);
  }

  static List<Diagnostic> of(Component component, Plan plan) {
    KnowledgeBaseChecks checks = new KnowledgeBaseChecks(component, plan);
    checks.region();
    checks.embedding();
    checks.chunking();
    checks.images();
    checks.credentials();
    checks.knobs();
    checks.capacity();
    return checks.found.sorted();
  }

  private void region() {
    if (Facts.load().regions(Target.AWS).find(region) instanceof RegionMatch.Found match) {
      has(match.region(), "bedrock-knowledge-bases", "component", Optional.empty());
      has(match.region(), store.service(), "store", Optional.of(store));
    }
  }

  private void has(Region there, String service, String what, Optional<Store> asked) {
    if (there.has(service)) {
      return;
    }
    List<String> regions =
        Facts.load().regions(Target.AWS).with(service).stream()
            .map(Region::name)
            .sorted(
                Comparator.comparing((String name) -> !name.startsWith(there.geography() + "-")))
            .limit(MOST_ALTERNATIVES)
            .toList();
    report(
        Code.SERVICE_NOT_IN_REGION,
        asked.isPresent() ? path.key("aws").key("store") : path,
        asked.isPresent() ? knobs.origin("store") : component.origin(),
        "The " + what + " needs " + service + ", which " + region + " is not known to have",
        "Regions that have it: " + String.join(", ", regions));
  }

  private void embedding() {
    BedrockModel model = EmbeddingModel.inRegion(component, region);
    if (model instanceof Unavailable unavailable) {
      report(
          Code.MODEL_NOT_IN_REGION,
          path.key("embedding-model"),
          properties.origin("embedding-model"),
          "The region " + region + " itself does not have '" + unavailable.name() + "'",
          unavailable.models().isEmpty()
              ? "Regions that have it: " + String.join(", ", unavailable.regions())
              : "It has " + String.join(", ", unavailable.models()));
    } else if (model instanceof Available available) {
      embedding(EmbeddingModel.embedding(available), available.model().name());
    }
  }

  private void embedding(Embedding embedding, String model) {
    if (!embedding.knowledgeBase()) {
      report(
          Code.UNFIT_MODEL,
          path.key("embedding-model"),
          properties.origin("embedding-model"),
          "'" + model + "' is not known to work with knowledge bases",
          "Models that do: " + String.join(", ", modelsForKnowledgeBases()));
      return;
    }
    int dimensions =
        properties.optionalInteger("dimensions").orElseGet(embedding::defaultDimensions);
    if (!embedding.dimensions().contains(dimensions)) {
      report(
          Code.TARGET_LIMIT,
          path.key("dimensions"),
          properties.origin("dimensions"),
          "The vectors of '" + model + "' cannot have " + dimensions + " dimensions",
          "They can have "
              + embedding.dimensions().stream()
                  .map(String::valueOf)
                  .collect(Collectors.joining(", ")));
    } else if (dimensions > store.longestVector()) {
      report(
          Code.TARGET_LIMIT,
          path.key("dimensions"),
          properties.origin("dimensions"),
          "The store "
              + store.key()
              + " takes vectors of "
              + store.longestVector()
              + " dimensions at most, and these have "
              + dimensions,
          "Choose fewer dimensions, or another store");
    }
  }

  private static List<String> modelsForKnowledgeBases() {
    return Facts.load().models().all().stream()
        .filter(model -> model.embedding().filter(Embedding::knowledgeBase).isPresent())
        .map(Model::name)
        .toList();
  }

  private void chunking() {
    Chunking.of(properties.section("chunking"))
        .hierarchical()
        .ifPresent(
            chunking -> {
              Properties section = properties.section("chunking");
              Path at = path.key("chunking");
              if (chunking.childTokens() >= chunking.parentTokens()) {
                report(
                    Code.COMBINATION,
                    at.key("child-tokens"),
                    section.origin("child-tokens"),
                    "The pieces that are searched are not smaller than those around them",
                    "Make `child-tokens` less than `parent-tokens`");
              } else if (chunking.overlapTokens() >= chunking.childTokens()) {
                report(
                    Code.COMBINATION,
                    at.key("overlap-tokens"),
                    section.origin("overlap-tokens"),
                    "Pieces overlap by all that they have",
                    "Make `overlap-tokens` less than `child-tokens`");
              }
            });
  }

  private void images() {
    Properties parsing = properties.section("parsing");
    parsing
        .optionalReference("images")
        .filter(images -> Sources.stores(component).contains(images))
        .ifPresent(
            images ->
                report(
                    Code.COMBINATION,
                    path.key("parsing").key("images"),
                    parsing.origin("images"),
                    "Images found in documents cannot be kept in '"
                        + images.id()
                        + "', which is a source",
                    "Add an object store for them"));
  }

  /** Bedrock asks the Secrets Manager of its own Region. */
  private void credentials() {
    List<Properties> sources = properties.sections("sources");
    for (int i = 0; i < sources.size(); i++) {
      Properties source = sources.get(i);
      String there =
          source.optionalText("credentials").map(arn -> arn.split(":")[3]).orElse(region);
      if (!there.equals(region)) {
        report(
            Code.TARGET_COMBINATION,
            path.key("sources").index(i).key("credentials"),
            source.origin("credentials"),
            "The secret is in " + there + ", and the knowledge base in " + region,
            "Replicate the secret to " + region + ", and give the ARN of the replica");
      }
    }
  }

  private void knobs() {
    onlyFor(Store.OPENSEARCH_SERVERLESS, "standby-replicas");
    for (String knob : List.of("network", "min-capacity", "max-capacity", "deletion-protection")) {
      onlyFor(Store.AURORA_PGVECTOR, knob);
    }
    if (store == Store.AURORA_PGVECTOR && !knobs.has("network")) {
      report(
          Code.TARGET_COMBINATION,
          path.key("aws").key("store"),
          knobs.origin("store"),
          "The store " + store.key() + " is a database, and needs a network to lie in",
          "Add a component `private: {kind: network}`, and `network: private` beside the store");
    }
  }

  private void onlyFor(Store one, String knob) {
    if (store != one && knobs.has(knob)) {
      report(
          Code.TARGET_COMBINATION,
          path.key("aws").key(knob),
          knobs.origin(knob),
          "`" + knob + "` is for the store " + one.key() + " only, and this one is " + store.key(),
          "Leave it out, or set `store: " + one.key() + "`");
    }
  }

  private void capacity() {
    if (knobs.has("min-capacity")
        && Capacity.of(knobs).min().compareTo(Capacity.of(knobs).max()) > 0) {
      report(
          Code.TARGET_COMBINATION,
          path.key("aws").key("min-capacity"),
          knobs.origin("min-capacity"),
          "The least capacity is more than the most",
          "The most is " + Capacity.of(knobs).max() + "; set `max-capacity`, too");
    }
  }

  private void report(Code code, Path at, Origin origin, String message, String hint) {
    found.report(code, at, origin, message, hint);
  }
}
