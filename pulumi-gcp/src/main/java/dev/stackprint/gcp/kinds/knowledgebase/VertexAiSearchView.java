package dev.stackprint.gcp.kinds.knowledgebase;

import dev.stackprint.gcp.render.ComponentHeader;
import dev.stackprint.templates.Code;
import java.util.List;

/**
 * What the templates of an engine of Vertex AI Search print.
 *
 * @param c what every component begins with
 * @param ingestion the class that takes documents in
 * @param digest stands for the settings by which they are taken in
 * @param location the multi-region that everything is in
 * @param id the id of the data store and of the engine
 * @param displayName what the console calls them
 * @param chunkSize how many tokens a piece has at most
 * @param annotations whether tables and images are described in words
 * @param sources what is taken in
 * @param reads statements that let the function and Vertex AI Search read it
 * @param methods what others need
 */
record VertexAiSearchView(
    ComponentHeader c,
    Code ingestion,
    String digest,
    String location,
    String id,
    String displayName,
    int chunkSize,
    boolean annotations,
    List<Sources.Source> sources,
    List<Code> reads,
    Methods methods) {

  /** Tells whether the engine is needed once all is made. */
  boolean usesEngine() {
    return methods.id() || methods.grant();
  }
}
