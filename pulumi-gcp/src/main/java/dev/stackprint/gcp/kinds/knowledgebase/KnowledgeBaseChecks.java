package dev.stackprint.gcp.kinds.knowledgebase;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.facts.Embedding;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.Model;
import dev.stackprint.blueprints.facts.ModelMatch.Found;
import dev.stackprint.blueprints.facts.Residency;
import dev.stackprint.blueprints.facts.VertexModel;
import dev.stackprint.blueprints.facts.VertexModel.Available;
import dev.stackprint.blueprints.facts.VertexModel.Unavailable;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.source.Origin;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.gcp.kinds.foundationmodel.FoundationModelKind;
import dev.stackprint.gcp.kinds.network.NetworkKind;
import java.util.List;
import java.util.stream.Collectors;

/** Finds what Google Cloud could not do of what one knowledge base asks for. */
final class KnowledgeBaseChecks {

  /** An HNSW index of pgvector does not take longer vectors. */
  private static final int LONGEST_INDEXED_VECTOR = 2000;

  private final Component component;
  private final Plan plan;
  private final Properties properties;
  private final Properties knobs;
  private final Store store;
  private final String region;
  private final Path path;
  private final Diagnostics found = new Diagnostics();

  private KnowledgeBaseChecks(Component component, Plan plan) {
    this.component = component;
    this.plan = plan;
    properties = component.properties();
    knobs = component.knobs();
    store = Store.of(component);
    region = plan.settings().text("region");
    path = Plan.pathOf(component);
  }

  static List<Diagnostic> of(Component component, Plan plan) {
    KnowledgeBaseChecks checks = new KnowledgeBaseChecks(component, plan);
    checks.sources();
    if (checks.store == Store.VERTEX_AI_SEARCH) {
      checks.vertexAiSearch();
    } else {
      checks.embedding();
      checks.chunking();
    }
    checks.parsing();
    checks.tier();
    checks.replicas();
    checks.database();
    return checks.found.sorted();
  }

  private void sources() {
    List<Properties> sources = properties.sections("sources");
    for (int i = 0; i < sources.size(); i++) {
      Properties source = sources.get(i);
      for (String kind : List.of("web", "confluence", "sharepoint")) {
        if (source.has(kind)) {
          report(
              Code.TARGET_LIMIT,
              path.key("sources").index(i).key(kind),
              source.origin(kind),
              "On Google Cloud documents are taken in from object stores only",
              "Have the pages written to an object store, and name that as the source");
        }
      }
    }
  }

  /** Vertex AI Search cuts and embeds in ways of its own. */
  private void vertexAiSearch() {
    if (properties.has("dimensions")) {
      report(
          Code.TARGET_LIMIT,
          path.key("dimensions"),
          properties.origin("dimensions"),
          "Vertex AI Search embeds with a model of its own",
          "Leave it out");
    }
    properties
        .optionalReference("key")
        .ifPresent(
            key ->
                report(
                    Code.TARGET_LIMIT,
                    path.key("key"),
                    properties.origin("key"),
                    "Vertex AI Search is in a multi-region, and '"
                        + key.id()
                        + "' is a key of "
                        + region,
                    "Choose another store, or leave the key out"));
    Properties section = properties.section("chunking");
    Chunking chunking = Chunking.of(component);
    if (!chunking.strategy().equals("fixed")) {
      report(
          Code.TARGET_LIMIT,
          path.key("chunking").key("strategy"),
          section.origin("strategy"),
          "Vertex AI Search cuts documents along their headings and paragraphs, up to a size",
          "Choose `strategy: fixed`, and its `max-tokens`");
    } else if (chunking.tokens() < VertexAiSearch.SMALLEST_CHUNK
        || chunking.tokens() > VertexAiSearch.LARGEST_CHUNK) {
      report(
          Code.TARGET_LIMIT,
          path.key("chunking").key("max-tokens"),
          section.origin("max-tokens"),
          "Vertex AI Search has no pieces of " + chunking.tokens() + " tokens",
          "Choose from " + VertexAiSearch.SMALLEST_CHUNK + " to " + VertexAiSearch.LARGEST_CHUNK);
    }
  }

  private void embedding() {
    VertexModel model = EmbeddingModel.inRegion(component, region);
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
      embedding(available);
    }
  }

  private void embedding(Available available) {
    Embedding embedding = EmbeddingModel.embedding(available);
    String name = available.model().name();
    if (store == Store.RAG_ENGINE && !available.listing().ragEngine()) {
      report(
          Code.UNFIT_MODEL,
          path.key("embedding-model"),
          properties.origin("embedding-model"),
          "'" + name + "' is not known to work with RAG Engine",
          "Models that do: " + String.join(", ", modelsForRagEngine()));
      return;
    }
    List<Integer> choice =
        store == Store.RAG_ENGINE ? List.of(embedding.defaultDimensions()) : embedding.dimensions();
    properties
        .optionalInteger("dimensions")
        .filter(dimensions -> !choice.contains(dimensions))
        .ifPresent(
            dimensions ->
                report(
                    Code.TARGET_LIMIT,
                    path.key("dimensions"),
                    properties.origin("dimensions"),
                    "The vectors of '" + name + "' cannot have " + dimensions + " dimensions here",
                    "They can have "
                        + choice.stream().map(String::valueOf).collect(Collectors.joining(", "))));
  }

  private List<String> modelsForRagEngine() {
    return Facts.load().models().all().stream()
        .filter(model -> model.embedding().isPresent())
        .filter(this::worksWithRagEngine)
        .map(Model::name)
        .toList();
  }

  private boolean worksWithRagEngine(Model model) {
    return Facts.load().models().find(model.name()) instanceof Found named
        && Facts.load().models().onVertex(named, region, Residency.REGION) instanceof Available way
        && way.listing().ragEngine();
  }

  private void chunking() {
    Properties section = properties.section("chunking");
    Chunking chunking = Chunking.of(component);
    if (store == Store.RAG_ENGINE && !chunking.strategy().equals("fixed")) {
      report(
          Code.TARGET_LIMIT,
          path.key("chunking").key("strategy"),
          section.origin("strategy"),
          "RAG Engine cuts documents into pieces of equal size only",
          "Choose `strategy: fixed`");
      return;
    }
    if (chunking.strategy().equals("semantic")) {
      report(
          Code.TARGET_LIMIT,
          path.key("chunking").key("strategy"),
          section.origin("strategy"),
          "On Google Cloud nothing finds where the subject of a text changes",
          "Choose `strategy: fixed` or `strategy: hierarchical`");
      return;
    }
    hierarchical(chunking, section);
    if (EmbeddingModel.inRegion(component, region) instanceof Available available) {
      int most = available.listing().context().orElse(Integer.MAX_VALUE);
      String size = chunking.parentTokens() == 0 ? "max-tokens" : "child-tokens";
      if (chunking.tokens() > most) {
        report(
            Code.TARGET_LIMIT,
            path.key("chunking").key(size),
            section.origin(size),
            "'" + available.model().name() + "' reads " + most + " tokens of a piece, and no more",
            "Choose smaller pieces");
      }
    }
  }

  private void hierarchical(Chunking chunking, Properties section) {
    if (!chunking.strategy().equals("hierarchical")) {
      return;
    }
    if (chunking.tokens() >= chunking.parentTokens()) {
      report(
          Code.COMBINATION,
          path.key("chunking").key("child-tokens"),
          section.origin("child-tokens"),
          "The pieces that are searched are not smaller than those around them",
          "Make `child-tokens` less than `parent-tokens`");
    } else if (chunking.overlapTokens() >= chunking.tokens()) {
      report(
          Code.COMBINATION,
          path.key("chunking").key("overlap-tokens"),
          section.origin("overlap-tokens"),
          "Pieces overlap by all that they have",
          "Make `overlap-tokens` less than `child-tokens`");
    }
  }

  private void replicas() {
    for (String knob : List.of("replicas", "max-replicas")) {
      if (knobs.has(knob) && store != Store.VECTOR_SEARCH) {
        report(
            Code.TARGET_COMBINATION,
            path.key("gcp").key(knob),
            knobs.origin(knob),
            "`" + knob + "` is for the store vector-search only, and this one is " + store.key(),
            "Leave it out, or set `store: vector-search`");
        return;
      }
    }
    if (VectorSearch.mostReplicas(component) < VectorSearch.replicas(component)) {
      report(
          Code.TARGET_COMBINATION,
          path.key("gcp").key("max-replicas"),
          knobs.origin("max-replicas"),
          "There are more machines at least than at most",
          "Make `max-replicas` no less than `replicas`");
    }
  }

  private void database() {
    if (store != Store.ALLOYDB_PGVECTOR) {
      for (String knob : List.of("network", "cpus", "deletion-protection")) {
        if (knobs.has(knob)) {
          report(
              Code.TARGET_COMBINATION,
              path.key("gcp").key(knob),
              knobs.origin(knob),
              "`"
                  + knob
                  + "` is for the store alloydb-pgvector only, and this one is "
                  + store.key(),
              "Leave it out, or set `store: alloydb-pgvector`");
        }
      }
      return;
    }
    if (!knobs.has("network")) {
      report(
          Code.TARGET_COMBINATION,
          path.key("gcp").key("store"),
          knobs.origin("store"),
          "The store " + store.key() + " is a database, and needs a network to lie in",
          "Add a component `private: {kind: network}`, and `network: private` beside the store");
      return;
    }
    if (!NetworkKind.holdsServices(knobs.reference("network"))) {
      report(
          Code.TARGET_COMBINATION,
          path.key("gcp").key("network"),
          knobs.origin("network"),
          "The network's range is too narrow to hold a database",
          "Give the network a range of /22 or wider");
    }
    if (EmbeddingModel.inRegion(component, region) instanceof Available available) {
      int dimensions =
          properties
              .optionalInteger("dimensions")
              .orElseGet(EmbeddingModel.embedding(available)::defaultDimensions);
      if (dimensions > LONGEST_INDEXED_VECTOR) {
        report(
            Code.TARGET_LIMIT,
            path.key("dimensions"),
            properties.has("dimensions")
                ? properties.origin("dimensions")
                : properties.origin("embedding-model"),
            "An index of pgvector takes vectors of "
                + LONGEST_INDEXED_VECTOR
                + " dimensions at most, and these have "
                + dimensions,
            "Set fewer `dimensions`");
      }
    }
  }

  private void parsing() {
    Properties parsing = properties.section("parsing");
    parsing
        .optionalReference("images")
        .ifPresent(
            images ->
                report(
                    Code.TARGET_LIMIT,
                    path.key("parsing").key("images"),
                    parsing.origin("images"),
                    "On Google Cloud images found in documents are not kept",
                    "Leave it out"));
    String strategy = parsing.text("strategy");
    if (strategy.equals("data-automation") && store == Store.VERTEX_AI_SEARCH) {
      return;
    }
    if (strategy.equals("foundation-model") && store == Store.RAG_ENGINE) {
      parser(parsing);
      return;
    }
    if (!strategy.equals("text")) {
      report(
          Code.TARGET_LIMIT,
          path.key("parsing").key("strategy"),
          parsing.origin("strategy"),
          store.title() + " reads the text of documents only",
          strategy.equals("data-automation")
              ? "Choose `strategy: text`, or `gcp: {store: vertex-ai-search}`"
              : "Choose `strategy: text`, or `gcp: {store: rag-engine}`");
    }
  }

  private void parser(Properties parsing) {
    String publisher = FoundationModelKind.resolve(parsing.reference("model"), plan).publisher();
    if (!publisher.equals("google")) {
      report(
          Code.UNFIT_MODEL,
          path.key("parsing").key("model"),
          parsing.origin("model"),
          "RAG Engine has documents read by models of Google's only",
          "Refer to a `foundation-model` of the Gemini family");
    }
  }

  private void tier() {
    if (!knobs.has("tier")) {
      return;
    }
    if (store != Store.RAG_ENGINE) {
      report(
          Code.TARGET_COMBINATION,
          path.key("gcp").key("tier"),
          knobs.origin("tier"),
          "`tier` is for the store rag-engine only, and this one is " + store.key(),
          "Leave it out, or set `store: rag-engine`");
      return;
    }
    plan.components().stream()
        .filter(each -> each.kind().equals(component.kind()))
        .filter(each -> Store.of(each) == Store.RAG_ENGINE)
        .filter(each -> !RagEngine.tierOf(each).equals(RagEngine.tierOf(component)))
        .findFirst()
        .ifPresent(
            other ->
                report(
                    Code.TARGET_COMBINATION,
                    path.key("gcp").key("tier"),
                    knobs.origin("tier"),
                    "A region has one RAG Engine, and '"
                        + other.id()
                        + "' sets its tier to "
                        + RagEngine.tierOf(other),
                    "Set the same tier on both"));
  }

  private void report(Code code, Path at, Origin origin, String message, String hint) {
    found.report(code, at, origin, message, hint);
  }
}
