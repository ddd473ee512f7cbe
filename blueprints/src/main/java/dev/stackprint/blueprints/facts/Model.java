package dev.stackprint.blueprints.facts;

import dev.stackprint.blueprints.plan.Target;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One version of a model.
 *
 * @param name its name in a blueprint, such as {@code claude-sonnet-4-5}
 * @param family the family that it is a version of, such as {@code claude-sonnet}
 * @param use what it is for
 * @param takes what it can be given: {@code text}, {@code image}, {@code speech}, ...
 * @param context tokens that a request can hold
 * @param output tokens that an answer can hold
 * @param can what it can do
 * @param embedding present if it is an embedding model
 * @param bedrock how Amazon Bedrock offers it, if it does
 * @param vertex how Vertex AI offers it, if it does
 */
public record Model(
    String name,
    String family,
    Use use,
    Set<String> takes,
    OptionalInt context,
    OptionalInt output,
    Set<Capability> can,
    Optional<Embedding> embedding,
    Optional<BedrockListing> bedrock,
    Optional<VertexListing> vertex) {

  public Model {
    takes = Set.copyOf(takes);
    can = Set.copyOf(can);
  }

  /** Tells whether a target offers it anywhere. */
  public boolean isOn(Target target) {
    return switch (target) {
      case AWS -> bedrock.isPresent();
      case GCP -> vertex.isPresent();
    };
  }

  boolean legacy() {
    return bedrock.map(BedrockListing::legacy).orElse(false);
  }
}
