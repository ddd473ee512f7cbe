package dev.stackprint.blueprints.facts;

import java.util.Locale;

/** How a model on Vertex AI is talked to. */
public enum VertexApi {
  /** Gemini's own. */
  GENERATE_CONTENT("generateContent"),
  /** Anthropic's Messages API, behind {@code rawPredict}. */
  MESSAGES("rawPredict"),
  /** Mistral's chat completions, behind {@code rawPredict}. */
  MISTRAL("rawPredict"),
  /** Chat completions as OpenAI has them, at one endpoint for all models of the model garden. */
  CHAT_COMPLETIONS("chat/completions"),
  /** Embeddings of text. */
  PREDICT("predict");

  private final String method;

  VertexApi(String method) {
    this.method = method;
  }

  /** Returns the method of the API that answers in one piece. */
  public String method() {
    return method;
  }

  static VertexApi of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
