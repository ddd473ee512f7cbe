package dev.stackprint.gcp.kinds.knowledgebase;

import dev.stackprint.blueprints.facts.Embedding;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.ModelMatch.Found;
import dev.stackprint.blueprints.facts.Models;
import dev.stackprint.blueprints.facts.Residency;
import dev.stackprint.blueprints.facts.VertexModel;
import dev.stackprint.blueprints.facts.VertexModel.Available;
import dev.stackprint.blueprints.plan.Component;

/**
 * What turns text into vectors: always a model in the region itself, which documents do not leave.
 *
 * @param publisher whose model it is, as paths of the API have it
 * @param id the model, as paths of the API have it
 * @param dimensions the length of the vectors
 * @param context how many tokens it reads of a text
 */
record EmbeddingModel(String publisher, String id, int dimensions, int context) {

  private static final int LEAST_CONTEXT = 2048;

  /** Returns the model of a component that was checked. */
  static EmbeddingModel of(Component component, String region) {
    if (inRegion(component, region) instanceof Available model) {
      Embedding embedding = embedding(model);
      return new EmbeddingModel(
          model.publisher(),
          model.id(),
          component
              .properties()
              .optionalInteger("dimensions")
              .orElseGet(embedding::defaultDimensions),
          model.listing().context().orElse(LEAST_CONTEXT));
    }
    throw new IllegalStateException(component + " was not checked");
  }

  /** Returns what the model that a component names comes to in the region. */
  static VertexModel inRegion(Component component, String region) {
    Models models = Facts.load().models();
    String name = component.properties().text("embedding-model");
    if (models.find(name) instanceof Found found) {
      return models.onVertex(found, region, Residency.REGION);
    }
    throw new IllegalStateException("no model " + name);
  }

  /** Returns what is particular to a model that embeds. */
  static Embedding embedding(Available model) {
    return model.model().embedding().orElseThrow();
  }
}
