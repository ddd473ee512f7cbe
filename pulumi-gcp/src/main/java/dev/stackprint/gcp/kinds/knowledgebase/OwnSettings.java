package dev.stackprint.gcp.kinds.knowledgebase;

import dev.stackprint.templates.Templates;

/**
 * What a function reads that cuts and embeds documents itself.
 *
 * @param chunking how documents are cut
 * @param dimensions the length of the vectors
 * @param batch how many pieces are embedded at once
 */
record OwnSettings(Chunking chunking, int dimensions, int batch) {

  /**
   * A request may hold 20,000 tokens, and 250 texts. Pieces are measured roughly, so that it is
   * half of it at most. Models of the Gemini family take one text at a time. Source:
   * cloud.google.com/vertex-ai/generative-ai/docs/embeddings/get-text-embeddings, read 2026-11-22.
   */
  private static final int MOST_TOKENS = 10_000;

  private static final int MOST_TEXTS = 100;

  static OwnSettings of(Chunking chunking, EmbeddingModel model) {
    int tokens = chunking.tokens() == 0 ? model.context() : chunking.tokens();
    int batch =
        model.id().startsWith("gemini-")
            ? 1
            : Math.max(1, Math.min(MOST_TEXTS, MOST_TOKENS / tokens));
    return new OwnSettings(chunking, model.dimensions(), batch);
  }

  /** Returns the file. */
  String json() {
    return Templates.render(OwnSettings.class, "own-settings.json.ftl", this);
  }
}
