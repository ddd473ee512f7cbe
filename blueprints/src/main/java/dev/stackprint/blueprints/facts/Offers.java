package dev.stackprint.blueprints.facts;

import java.util.Optional;

/**
 * Where a model with open weights is offered, as far as a source tells: an offer that is not here
 * may be there all the same.
 *
 * @param jumpStart its id in Amazon SageMaker JumpStart
 * @param bedrock its id in Amazon Bedrock, which runs it
 * @param modelGarden its publisher, name and version in Model Garden of Vertex AI
 * @param vertex its id in Vertex AI, which runs it
 * @param gguf the repository of Hugging Face that keeps it in llama.cpp's format
 */
public record Offers(
    Optional<String> jumpStart,
    Optional<String> bedrock,
    Optional<String> modelGarden,
    Optional<String> vertex,
    Optional<String> gguf) {

  static final Offers NONE =
      new Offers(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
