package dev.stackprint.blueprints.facts;

import java.util.List;

/**
 * What is particular to an embedding model.
 *
 * @param dimensions vector sizes that can be asked for, the default first
 * @param knowledgeBase whether a source says that Bedrock knowledge bases can use it
 */
public record Embedding(List<Integer> dimensions, boolean knowledgeBase) {

  public Embedding {
    dimensions = List.copyOf(dimensions);
  }

  /** Returns the vector size that the model gives unless asked for another. */
  public int defaultDimensions() {
    return dimensions.get(0);
  }
}
