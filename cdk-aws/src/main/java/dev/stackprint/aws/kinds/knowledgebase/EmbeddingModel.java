package dev.stackprint.aws.kinds.knowledgebase;

import dev.stackprint.blueprints.facts.BedrockModel;
import dev.stackprint.blueprints.facts.BedrockModel.Available;
import dev.stackprint.blueprints.facts.Embedding;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.ModelMatch.Found;
import dev.stackprint.blueprints.facts.Models;
import dev.stackprint.blueprints.facts.Residency;
import dev.stackprint.blueprints.plan.Component;

/**
 * What turns text into vectors. Always the model in the Region itself: a profile that spread the
 * work of ingestion over Regions would gain nothing but the documents leaving theirs.
 *
 * @param arn the model as Bedrock and IAM name it
 * @param dimensions the length of the vectors
 * @param choosesDimensions whether the model has to be told that length
 */
record EmbeddingModel(String arn, int dimensions, boolean choosesDimensions) {

  /** Returns the model of a component that was checked. */
  static EmbeddingModel of(Component component, String region) {
    if (inRegion(component, region) instanceof Available model) {
      Embedding embedding = embedding(model);
      return new EmbeddingModel(
          model.foundationModelArns().get(0),
          dimensions(component, embedding),
          embedding.dimensions().size() > 1);
    }
    throw new IllegalStateException(component + " was not checked");
  }

  /** Returns what the model that a component names comes to in the Region. */
  static BedrockModel inRegion(Component component, String region) {
    Models models = Facts.load().models();
    String name = component.properties().text("embedding-model");
    if (models.find(name) instanceof Found found) {
      return models.onBedrock(found, region, Residency.REGION);
    }
    throw new IllegalStateException("no model " + name);
  }

  /** Returns what is particular to a model that embeds. */
  static Embedding embedding(Available model) {
    return model.model().embedding().orElseThrow();
  }

  private static int dimensions(Component component, Embedding embedding) {
    return component
        .properties()
        .optionalInteger("dimensions")
        .orElseGet(embedding::defaultDimensions);
  }
}
