package dev.stackprint.gcp.kinds.knowledgebase;

import dev.stackprint.gcp.render.ComponentHeader;
import dev.stackprint.templates.Code;
import java.util.List;
import java.util.Optional;

/**
 * What the templates of an index print.
 *
 * @param c what every component begins with
 * @param ingestion the class that takes documents in
 * @param digest stands for the settings by which they are taken in
 * @param model the embedding model
 * @param index how the names of the index end
 * @param deployedIndexId the id of the index where it answers: letters, digits and underscores
 * @param displayName what the console calls it
 * @param replicas how many machines answer at least
 * @param mostReplicas and at most
 * @param key the expression of the id of the key that encrypts vectors
 * @param stateKey the expression of the id of the key that encrypts texts
 * @param sources what is taken in
 * @param reads statements that let the function read it
 * @param roleId the beginning of the ids of roles that search
 * @param methods what others need
 */
record VectorSearchView(
    ComponentHeader c,
    Code ingestion,
    String digest,
    EmbeddingModel model,
    String index,
    String deployedIndexId,
    String displayName,
    int replicas,
    int mostReplicas,
    Optional<Code> key,
    Optional<Code> stateKey,
    List<Sources.Source> sources,
    List<Code> reads,
    String roleId,
    Methods methods) {}
