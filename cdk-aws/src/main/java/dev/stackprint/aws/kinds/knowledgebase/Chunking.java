package dev.stackprint.aws.kinds.knowledgebase;

import dev.stackprint.blueprints.plan.Properties;
import java.util.Optional;

/**
 * How documents are cut into pieces; at most one of the components is there.
 *
 * @param fixed pieces of equal size
 * @param hierarchical small pieces within large ones
 * @param semantic pieces that end where the subject changes
 */
record Chunking(
    Optional<Fixed> fixed, Optional<Hierarchical> hierarchical, Optional<Semantic> semantic) {

  /** Pieces of a number of tokens, of which the next one repeats a part, in percent. */
  record Fixed(int maxTokens, int overlap) {}

  /** Small pieces are searched, the larger ones around them returned. */
  record Hierarchical(int parentTokens, int childTokens, int overlapTokens) {}

  /** Sentences are compared with those before and after; the most different ones part. */
  record Semantic(int maxTokens, int buffer, int breakpoint) {}

  static Chunking of(Properties chunking) {
    Optional<Fixed> fixed = Optional.empty();
    Optional<Hierarchical> hierarchical = Optional.empty();
    Optional<Semantic> semantic = Optional.empty();
    switch (chunking.text("strategy")) {
      case "fixed" ->
          fixed =
              Optional.of(new Fixed(chunking.integer("max-tokens"), chunking.integer("overlap")));
      case "hierarchical" ->
          hierarchical =
              Optional.of(
                  new Hierarchical(
                      chunking.integer("parent-tokens"),
                      chunking.integer("child-tokens"),
                      chunking.integer("overlap-tokens")));
      case "semantic" ->
          semantic =
              Optional.of(
                  new Semantic(
                      chunking.integer("max-tokens"),
                      chunking.integer("buffer"),
                      chunking.integer("breakpoint")));
      default -> {
        // Each file is one piece.
      }
    }
    return new Chunking(fixed, hierarchical, semantic);
  }

  /** Returns what Bedrock calls the strategy. */
  String strategy() {
    if (fixed.isPresent()) {
      return "FIXED_SIZE";
    }
    if (hierarchical.isPresent()) {
      return "HIERARCHICAL";
    }
    return semantic.isPresent() ? "SEMANTIC" : "NONE";
  }
}
