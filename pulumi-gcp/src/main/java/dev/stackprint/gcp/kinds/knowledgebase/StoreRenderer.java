package dev.stackprint.gcp.kinds.knowledgebase;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.templates.Code;
import java.util.SortedMap;

/** Renders knowledge bases of one store. Stateless. */
interface StoreRenderer {

  /** Returns what renders a store. */
  static StoreRenderer of(Store store) {
    return switch (store) {
      case RAG_ENGINE -> new RagEngine();
      case VERTEX_AI_SEARCH -> new VertexAiSearch();
      case VECTOR_SEARCH -> new VectorSearch();
      case ALLOYDB_PGVECTOR -> new AlloydbPgvector();
    };
  }

  /** Returns what a knowledge base becomes, one sentence with a full stop; for the README. */
  String summary();

  /** Returns an expression of the whole resource name of what is searched. */
  Code id(Component component, RenderContext context);

  /** Returns the variables that {@code retrieval.py} reads, and expressions of their values. */
  SortedMap<String, Code> environment(Component component, RenderContext context);

  /** Adds the component's classes, files and costs. */
  void render(Component component, RenderContext context, RenderedComponent.Builder rendered);
}
