package dev.stackprint.gcp.kinds.knowledgebase;

import dev.stackprint.gcp.render.ComponentHeader;
import dev.stackprint.templates.Code;
import java.util.List;
import java.util.Optional;

/**
 * What the templates of a corpus print.
 *
 * @param c what every component begins with
 * @param ingestion the class that takes documents in
 * @param digest stands for the settings by which they are taken in
 * @param tier the engine's tier, if this is the component that sets it
 * @param displayName what the console calls the corpus
 * @param publisher whose the embedding model is
 * @param model the embedding model
 * @param key the expression of the key's id
 * @param sources what is taken in
 * @param reads statements that let the function and RAG Engine read it
 * @param parser whether a model reads documents
 * @param roleId the beginning of the ids of roles that search
 * @param methods what others need
 */
record RagEngineView(
    ComponentHeader c,
    Code ingestion,
    String digest,
    Optional<Tier> tier,
    String displayName,
    String publisher,
    String model,
    Optional<Code> key,
    List<Sources.Source> sources,
    List<Code> reads,
    boolean parser,
    String roleId,
    Methods methods) {

  /**
   * How much computing the engine has: a property of the engine, and the class of its arguments.
   */
  record Tier(Code property, Code arguments) {}
}
