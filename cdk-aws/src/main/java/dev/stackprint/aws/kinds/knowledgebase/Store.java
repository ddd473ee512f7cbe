package dev.stackprint.aws.kinds.knowledgebase;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.templates.Names;
import java.util.Arrays;

/** Where a knowledge base stores its vectors. */
enum Store {
  S3_VECTORS("s3-vectors", "S3 Vectors", "S3_VECTORS", "s3-vectors", 4096, false),
  OPENSEARCH_SERVERLESS(
      "opensearch-serverless",
      "OpenSearch Serverless",
      "OPENSEARCH_SERVERLESS",
      "opensearch-serverless",
      16_000,
      true),
  /** An HNSW index of pgvector does not take longer vectors. */
  AURORA_PGVECTOR("aurora-pgvector", "Aurora PostgreSQL", "RDS", "aurora-data-api", 2000, true);

  private final String key;
  private final String title;
  private final String storageType;
  private final String service;
  private final int longestVector;
  private final boolean hybridSearch;

  Store(
      String key,
      String title,
      String storageType,
      String service,
      int longestVector,
      boolean hybridSearch) {
    this.key = key;
    this.title = title;
    this.storageType = storageType;
    this.service = service;
    this.longestVector = longestVector;
    this.hybridSearch = hybridSearch;
  }

  /** Returns the store that a {@code knowledge-base} asks for. */
  static Store of(Component knowledgeBase) {
    String key = knowledgeBase.knobs().text("store");
    return Arrays.stream(values()).filter(store -> store.key.equals(key)).findFirst().orElseThrow();
  }

  /** Returns what blueprints call it. */
  String key() {
    return key;
  }

  /** Returns what people call it. */
  String title() {
    return title;
  }

  /** Returns what Bedrock calls it. */
  String storageType() {
    return storageType;
  }

  /** Returns the template of the class that holds it. */
  String template() {
    return Names.type(key) + ".java.ftl";
  }

  /** Returns the id of the construct that holds the vectors. */
  String resource() {
    return switch (this) {
      case S3_VECTORS -> "Bucket";
      case OPENSEARCH_SERVERLESS -> "Collection";
      case AURORA_PGVECTOR -> "Database";
    };
  }

  /** Returns the service that a Region needs, by its name in the facts. */
  String service() {
    return service;
  }

  /** Returns how many dimensions a vector may have. */
  int longestVector() {
    return longestVector;
  }

  /** Tells whether searches can find words as well as meaning. */
  boolean hybridSearch() {
    return hybridSearch;
  }
}
