package dev.stackprint.gcp.kinds.knowledgebase;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.templates.Names;
import java.util.Arrays;

/** Where a knowledge base keeps what can be searched. */
enum Store {
  RAG_ENGINE("rag-engine", "RAG Engine", false, false),
  VECTOR_SEARCH("vector-search", "Vector Search", true, false),
  VERTEX_AI_SEARCH("vertex-ai-search", "Vertex AI Search", true, true),
  ALLOYDB_PGVECTOR("alloydb-pgvector", "AlloyDB", true, true);

  private final String key;
  private final String title;
  private final boolean filters;
  private final boolean words;

  Store(String key, String title, boolean filters, boolean words) {
    this.key = key;
    this.title = title;
    this.filters = filters;
    this.words = words;
  }

  /** Returns the store that a {@code knowledge-base} asks for. */
  static Store of(Component knowledgeBase) {
    String key = knowledgeBase.knobs().text("store");
    return Arrays.stream(values()).filter(store -> store.key.equals(key)).findFirst().orElseThrow();
  }

  /** Returns what blueprints call it; the folder of its Python files has the same name. */
  String key() {
    return key;
  }

  /** Returns what people call it. */
  String title() {
    return title;
  }

  /** Returns the template of the component's class. */
  String template() {
    return Names.type(key) + ".java.ftl";
  }

  /** Tells whether a search can be narrowed to documents with attributes. */
  boolean filters() {
    return filters;
  }

  /** Tells whether a search finds words as well as meaning. */
  boolean words() {
    return words;
  }
}
