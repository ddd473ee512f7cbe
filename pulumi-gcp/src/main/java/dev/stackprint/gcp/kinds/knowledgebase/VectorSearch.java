package dev.stackprint.gcp.kinds.knowledgebase;

import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.gcp.kinds.encryptionkey.EncryptionKeyKind;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.rendering.IdleCost;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.templates.Code;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Renders a knowledge base as an index of Vector Search, and a bucket of texts. */
final class VectorSearch implements StoreRenderer {

  private static final String API = "aiplatform.googleapis.com";

  @Override
  public String summary() {
    return "An index of Vector Search, and a function that takes documents in.";
  }

  @Override
  public Code id(Component component, RenderContext context) {
    return context.call(component, Methods.ID);
  }

  @Override
  public SortedMap<String, Code> environment(Component component, RenderContext context) {
    return new TreeMap<>(Map.of("KNOWLEDGE_BASE", context.call(component, Methods.SETTINGS)));
  }

  @Override
  public void render(
      Component component, RenderContext context, RenderedComponent.Builder rendered) {
    context.api(API);
    EmbeddingModel model = EmbeddingModel.of(component, context.region());
    Optional<Component> key = component.properties().optionalReference("key");
    Ingestion ingestion =
        Ingestion.cutting(
                component,
                context,
                Sources.of(component, context),
                OwnSettings.of(Chunking.of(component), model),
                List.of("store.py", "test_store.py"))
            .keepsState(key.isPresent());
    String digest =
        Digest.of(model.id(), model.dimensions(), key.map(Component::id).orElse(""))
            .substring(0, 6);
    int replicas = replicas(component);
    VectorSearchView view =
        new VectorSearchView(
            context.header(component, component.references()),
            ingestion.className(),
            ingestion.digest(),
            model,
            digest,
            // It has to begin with a letter.
            "i_" + context.accountId(component, digest).replace('-', '_'),
            context.plan().name() + " " + component.id(),
            replicas,
            mostReplicas(component),
            key.map(
                each ->
                    EncryptionKeyKind.usableBy(
                        each, component, "vectors", context.serviceAgent(API), context)),
            key.map(
                each ->
                    EncryptionKeyKind.usableBy(
                        each, component, "texts", context.storageAgent(), context)),
            Sources.of(component, context),
            Sources.reads(
                component, component.id() + "-ingestion", Code.java("ingestion.member()"), context),
            RagEngine.roleId(component, context),
            Methods.of(component, context));
    rendered
        .classes(context, getClass(), "VectorSearch", view)
        .idleCost(
            IdleCost.monthly(
                "Vector Search, "
                    + (replicas == 1 ? "1 machine" : "at least " + replicas + " machines")
                    + " of type e2-standard-2",
                replicas,
                Facts.load().prices(Target.GCP).of("vector-search-e2-standard-2"),
                "keep the knowledge base in Vertex AI Search"));
    ingestion.addTo(rendered);
  }

  /** Returns how many machines answer at least. */
  static int replicas(Component component) {
    return component.knobs().optionalInteger("replicas").orElse(1);
  }

  /** Returns how many machines answer at most. */
  static int mostReplicas(Component component) {
    return component.knobs().optionalInteger("max-replicas").orElseGet(() -> replicas(component));
  }
}
