package dev.stackprint.aws.kinds.knowledgebase;

import dev.stackprint.aws.render.ConstructHeader;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.templates.Code;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the templates of a knowledge base print.
 *
 * @param c what every construct begins with
 * @param region the Region that is deployed to
 * @param vectorsClass the class that holds the store of the vectors
 * @param vectorsArguments what its constructor takes after scope, id and role
 * @param ingestionClass the class that ingests what changed
 * @param storageType what Bedrock calls the store
 * @param digest stands for what cannot be changed of the knowledge base in place
 * @param model what embeds
 * @param chunking how documents are cut
 * @param reader the ARN of the model that reads documents, if one does
 * @param instructions what that model is told
 * @param dataAutomation whether Bedrock Data Automation reads them
 * @param images the bucket for images, if there is one
 * @param key the key of our own, if there is one
 * @param commonGrants statements that let the role do what it needs, whatever the sources are
 * @param sources the sources
 * @param dataDeletion what Bedrock calls what becomes of the vectors of a removed source
 * @param ids what the logical ids of resources begin with
 * @param methods which methods somebody needs
 */
record KnowledgeBaseView(
    ConstructHeader c,
    String region,
    Code vectorsClass,
    List<Code> vectorsArguments,
    Code ingestionClass,
    String storageType,
    String digest,
    EmbeddingModel model,
    Chunking chunking,
    Optional<Code> reader,
    Optional<String> instructions,
    boolean dataAutomation,
    Optional<Code> images,
    Optional<Code> key,
    List<Code> commonGrants,
    List<SourceView> sources,
    String dataDeletion,
    Ids ids,
    Methods methods) {

  /**
   * What the logical ids of resources begin with.
   *
   * @param role the role that Bedrock works under
   * @param knowledgeBase the knowledge base
   * @param store the resource that holds the vectors
   * @param deadLetters the queue of changes that were given up
   * @param changes the queue of changes
   * @param starterRole the role of the function that starts ingestions
   */
  record Ids(
      String role,
      String knowledgeBase,
      String store,
      String deadLetters,
      String changes,
      String starterRole) {

    static Ids of(Component component, Store store, RenderContext context) {
      return new Ids(
          context.logicalId(component, "Role"),
          context.logicalId(component, "KnowledgeBase"),
          context.logicalId(component, "Vectors/" + store.resource()),
          context.logicalId(component, "Ingestion/DeadLetters"),
          context.logicalId(component, "Ingestion/Changes"),
          context.logicalId(component, "Ingestion/StarterRole"));
    }
  }

  /**
   * Which methods somebody needs.
   *
   * @param id the knowledge base's id
   * @param arn the knowledge base's ARN
   * @param grantRetrieve the right to search
   * @param signals what tells how ingestion goes
   * @param database the id of the database's cluster
   */
  record Methods(
      boolean id, boolean arn, boolean grantRetrieve, boolean signals, boolean database) {}

  /** Returns the statements that let the role do what it needs, each once. */
  List<Code> grants() {
    return Stream.concat(
            commonGrants.stream(), sources.stream().flatMap(source -> source.grants().stream()))
        .distinct()
        .toList();
  }

  /** Returns the statements that have the sources ingested. */
  List<Code> triggers() {
    return sources.stream().flatMap(source -> source.triggers().stream()).toList();
  }

  /** Returns the sources that tell what changes in them. */
  List<SourceView> changingSources() {
    return sources.stream().filter(source -> source.prefix().isPresent()).toList();
  }

  /** Returns the sources that are read again and again. */
  List<SourceView> crawledSources() {
    return sources.stream().filter(source -> source.rate().isPresent()).toList();
  }
}
