package dev.stackprint.aws.kinds.chatapi;

import dev.stackprint.blueprints.facts.BedrockModel.Unavailable;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.ModelMatch;
import dev.stackprint.blueprints.facts.Models;
import dev.stackprint.blueprints.facts.Residency;
import java.util.List;
import java.util.Optional;

/** Models that rerank passages. They run in the Region itself and take no guardrail. */
final class Rerankers {

  private Rerankers() {}

  /** Tells whether AWS has a model. */
  static boolean has(String name) {
    return Facts.load().models().find(name) instanceof ModelMatch.Found;
  }

  /** Returns the id of a model. */
  static String id(String name) {
    return found(name).newest().bedrock().orElseThrow().id();
  }

  /** Returns Regions that have a model, if this one does not. */
  static Optional<List<String>> elsewhere(String name, String region) {
    Models models = Facts.load().models();
    return models.onBedrock(found(name), region, Residency.REGION) instanceof Unavailable missing
        ? Optional.of(missing.regions())
        : Optional.empty();
  }

  private static ModelMatch.Found found(String name) {
    return (ModelMatch.Found) Facts.load().models().find(name);
  }
}
