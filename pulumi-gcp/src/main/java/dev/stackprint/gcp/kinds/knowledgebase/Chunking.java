package dev.stackprint.gcp.kinds.knowledgebase;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Properties;

/**
 * How documents are cut into pieces.
 *
 * @param strategy what blueprints call it
 * @param tokens the size of a piece that is searched; 0 if each document is one
 * @param overlapTokens how much of it the next one repeats
 * @param parentTokens the size of what is returned around it; 0 if it is returned itself
 */
record Chunking(String strategy, int tokens, int overlapTokens, int parentTokens) {

  static Chunking of(Component knowledgeBase) {
    Properties chunking = knowledgeBase.properties().section("chunking");
    String strategy = chunking.text("strategy");
    return switch (strategy) {
      case "fixed" -> {
        int tokens = chunking.integer("max-tokens");
        yield new Chunking(strategy, tokens, tokens * chunking.integer("overlap") / 100, 0);
      }
      case "hierarchical" ->
          new Chunking(
              strategy,
              chunking.integer("child-tokens"),
              chunking.integer("overlap-tokens"),
              chunking.integer("parent-tokens"));
      case "semantic" -> new Chunking(strategy, chunking.integer("max-tokens"), 0, 0);
      default -> new Chunking(strategy, 0, 0, 0);
    };
  }
}
