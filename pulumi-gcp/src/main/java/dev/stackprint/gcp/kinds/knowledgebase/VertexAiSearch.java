package dev.stackprint.gcp.kinds.knowledgebase;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.templates.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Renders a knowledge base as an engine of Vertex AI Search over a data store. */
final class VertexAiSearch implements StoreRenderer {

  /** How small and large pieces may be, in tokens. */
  static final int SMALLEST_CHUNK = 100;

  static final int LARGEST_CHUNK = 500;

  private static final String API = "discoveryengine.googleapis.com";

  @Override
  public String summary() {
    return "An engine of Vertex AI Search, and a function that takes documents in.";
  }

  @Override
  public Code id(Component component, RenderContext context) {
    return context.call(component, Methods.ID);
  }

  @Override
  public SortedMap<String, Code> environment(Component component, RenderContext context) {
    return new TreeMap<>(Map.of("KNOWLEDGE_ENGINE", id(component, context)));
  }

  @Override
  public void render(
      Component component, RenderContext context, RenderedComponent.Builder rendered) {
    context.api(API);
    Ingestion ingestion =
        new Ingestion(
                component,
                context,
                Sources.of(component, context),
                Sources.identity(component),
                List.of("store.py", "test_store.py"))
            .readsAttributes();
    Chunking chunking = Chunking.of(component);
    boolean annotations = isAnnotated(component);
    VertexAiSearchView view =
        new VertexAiSearchView(
            context.header(component, component.references()),
            ingestion.className(),
            ingestion.digest(),
            location(context.region()),
            context.accountId(component, Digest.of(chunking.tokens(), annotations).substring(0, 6)),
            context.plan().name() + " " + component.id(),
            chunking.tokens(),
            annotations,
            Sources.of(component, context),
            reads(component, context),
            Methods.of(component, context));
    rendered.classes(context, getClass(), "VertexAiSearch", view);
    ingestion.addTo(rendered);
  }

  /** Returns the multi-region that a region is in; {@code global} for regions that are in none. */
  static String location(String region) {
    if (region.startsWith("europe-")) {
      return "eu";
    }
    return region.startsWith("us-") ? "us" : "global";
  }

  private static boolean isAnnotated(Component component) {
    return component.properties().section("parsing").text("strategy").equals("data-automation");
  }

  private static List<Code> reads(Component component, RenderContext context) {
    List<Code> reads = new ArrayList<>();
    reads.addAll(
        Sources.reads(
            component, component.id() + "-ingestion", Code.java("ingestion.member()"), context));
    reads.addAll(
        Sources.reads(component, component.id() + "-search", context.serviceAgent(API), context));
    return reads;
  }
}
