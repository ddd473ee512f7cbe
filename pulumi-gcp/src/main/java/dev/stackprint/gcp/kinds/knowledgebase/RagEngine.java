package dev.stackprint.gcp.kinds.knowledgebase;

import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.Minimum;
import dev.stackprint.blueprints.facts.VertexModel.Available;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.gcp.kinds.encryptionkey.EncryptionKeyKind;
import dev.stackprint.gcp.kinds.foundationmodel.FoundationModelKind;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.gcp.render.RetainedType;
import dev.stackprint.rendering.IdleCost;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.rendering.Retained;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import dev.stackprint.templates.Names;
import dev.stackprint.templates.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Renders a knowledge base as a corpus of RAG Engine. */
final class RagEngine implements StoreRenderer {

  private static final String AGENT = "agent(project)";

  /**
   * Where new projects have to ask for RAG Engine. Source:
   * docs.cloud.google.com/gemini-enterprise-agent-platform/build/rag-engine/rag-overview, read
   * 2026-11-22.
   */
  private static final Set<String> ON_REQUEST =
      Set.of("europe-west1", "us-central1", "us-east1", "us-east4");

  /**
   * What of the settings goes into each import.
   *
   * @param chunkSize how many tokens a piece has
   * @param chunkOverlap how many of them the next one repeats
   * @param parser the model that reads documents, if one does
   */
  record Settings(int chunkSize, int chunkOverlap, Optional<Parser> parser) {}

  /**
   * A model that reads documents.
   *
   * @param model what follows the project in its resource name
   * @param instructions what it is told, if not the usual
   */
  record Parser(String model, Optional<String> instructions) {}

  @Override
  public String summary() {
    return "A corpus of RAG Engine, and a function that takes documents in.";
  }

  @Override
  public Code id(Component component, RenderContext context) {
    return context.call(component, Methods.ID);
  }

  @Override
  public SortedMap<String, Code> environment(Component component, RenderContext context) {
    return new TreeMap<>(Map.of("KNOWLEDGE_CORPUS", id(component, context)));
  }

  @Override
  public void render(
      Component component, RenderContext context, RenderedComponent.Builder rendered) {
    context.api("aiplatform.googleapis.com");
    // Asked for here, since the class that is generated asks for it by itself.
    context.serviceAgent("aiplatform.googleapis.com");
    Settings settings = settings(component, context.plan());
    String file = Templates.render(RagEngine.class, "rag-engine-settings.json.ftl", settings);
    Ingestion ingestion =
        new Ingestion(
                component,
                context,
                Sources.of(component, context),
                file + Sources.identity(component),
                List.of("store.py", "test_store.py"))
            .file("settings.json", file);
    EmbeddingModel model = EmbeddingModel.of(component, context.region());
    Optional<String> tier = tier(component, context.plan());
    RagEngineView view =
        new RagEngineView(
            context.header(component, component.references()),
            ingestion.className(),
            ingestion.digest(),
            tier.map(RagEngine::tier),
            context.plan().name() + " " + component.id(),
            model.publisher(),
            model.id(),
            component
                .properties()
                .optionalReference("key")
                .map(
                    key -> EncryptionKeyKind.usableBy(key, component, Code.java("agent"), context)),
            Sources.of(component, context),
            reads(component, context),
            settings.parser().isPresent(),
            roleId(component, context),
            Methods.of(component, context));
    rendered
        .classes(context, getClass(), "RagEngine", view)
        .retained(
            new Retained(
                RetainedType.RAG_CORPUS, component.id(), "what was made from the documents"));
    ingestion.addTo(rendered);
    if (ON_REQUEST.contains(context.region())) {
      rendered.step(
          "In "
              + context.region()
              + " a project that has not used RAG Engine before has to ask Google for it. Where that"
              + " is refused, choose another region, or `gcp: {store: vertex-ai-search}` for `"
              + component.id()
              + "`.");
    }
    tier.ifPresent(
        name -> {
          rendered.retained(
              new Retained(
                  RetainedType.RAG_ENGINE,
                  component.id() + "-engine",
                  "all corpora of the project in the region"));
          Minimum minimum = Facts.load().prices(Target.GCP).minimum("rag-engine-" + name);
          rendered.idleCost(
              IdleCost.monthly(
                  "RAG Engine's database, at least "
                      + minimum.units().toPlainString()
                      + " of a node of Spanner, one for all corpora of the region",
                  minimum.units(),
                  minimum.price(),
                  "keep the knowledge base in Vertex AI Search"));
        });
  }

  /**
   * Returns the tier of the engine, if it is this component that sets it: the first of its kind.
   */
  private static Optional<String> tier(Component component, Plan plan) {
    return plan.components().stream()
        .filter(each -> each.kind().equals(component.kind()))
        .filter(each -> Store.of(each) == Store.RAG_ENGINE)
        .findFirst()
        .filter(component::equals)
        .map(each -> tierOf(component));
  }

  /** Returns the tier that a component asks for. */
  static String tierOf(Component component) {
    return component.knobs().optionalText("tier").orElse("basic");
  }

  private static RagEngineView.Tier tier(String name) {
    return new RagEngineView.Tier(
        JavaCode.identifier(name),
        JavaCode.identifier("AiRagEngineConfigRagManagedDbConfig" + Names.type(name) + "Args"));
  }

  private static List<Code> reads(Component component, RenderContext context) {
    List<Code> reads = new ArrayList<>();
    reads.addAll(
        Sources.reads(
            component, component.id() + "-ingestion", Code.java("ingestion.member()"), context));
    reads.addAll(
        Sources.reads(
            component,
            component.id() + "-engine",
            Code.java("corpus.name().apply(any -> " + AGENT + ")"),
            context));
    return reads;
  }

  private static Settings settings(Component component, Plan plan) {
    Chunking chunking = Chunking.of(component);
    Properties parsing = component.properties().section("parsing");
    return new Settings(
        chunking.tokens(),
        chunking.overlapTokens(),
        parsing
            .optionalReference("model")
            .map(
                reference -> {
                  Available model = FoundationModelKind.resolve(reference, plan);
                  return new Parser(
                      "locations/"
                          + model.location()
                          + "/publishers/"
                          + model.publisher()
                          + "/models/"
                          + model.id(),
                      parsing.optionalText("instructions"));
                }));
  }

  /** Ids of roles consist of letters, digits, underscores and dots: 3 to 64 of them. */
  static String roleId(Component component, RenderContext context) {
    return context.accountId(component, "search").replace('-', '_');
  }
}
