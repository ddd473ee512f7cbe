package dev.stackprint.gcp.kinds.knowledgebase;

import dev.stackprint.gcp.render.ComponentHeader;
import dev.stackprint.templates.Code;
import java.util.List;
import java.util.Optional;

/**
 * What the templates of a database print.
 *
 * @param c what every component begins with
 * @param ingestion the class that takes documents in
 * @param search the class that finds passages
 * @param digest stands for the settings by which documents are taken in
 * @param model the embedding model
 * @param clusterId the id of the cluster
 * @param schema the schema that the tables are in
 * @param cpus how many processors the database has
 * @param network the expression of the network's id
 * @param subnetwork the expression of the id of the subnet that the functions run in
 * @param deletionProtection whether the database refuses to be deleted
 * @param key the expression of the key's id
 * @param sources what is taken in
 * @param reads statements that let the function read it
 * @param methods what others need
 */
record AlloydbView(
    ComponentHeader c,
    Code ingestion,
    Code search,
    String digest,
    EmbeddingModel model,
    String clusterId,
    String schema,
    int cpus,
    Code network,
    Code subnetwork,
    boolean deletionProtection,
    Optional<Code> key,
    List<Sources.Source> sources,
    List<Code> reads,
    Methods methods) {}
