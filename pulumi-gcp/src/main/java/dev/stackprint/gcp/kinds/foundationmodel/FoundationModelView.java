package dev.stackprint.gcp.kinds.foundationmodel;

import dev.stackprint.blueprints.facts.VertexModel.Available;
import dev.stackprint.gcp.render.ComponentHeader;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;

/**
 * What the templates of a foundation model print.
 *
 * @param c what every component begins with
 * @param model the model
 * @param roleId the id of the role that lets somebody call models
 * @param grants whether somebody calls it
 * @param modelId whether somebody needs modelId
 */
record FoundationModelView(
    ComponentHeader c, Available model, String roleId, boolean grants, boolean modelId) {

  String summary() {
    String place =
        switch (model.route()) {
          case REGION -> "in " + model.location();
          case GEOGRAPHY -> "in the regions of " + model.location();
          case GLOBAL -> "in any region";
        };
    return model.model().name() + " on Vertex AI, " + place + ".";
  }

  Code javadoc() {
    return JavaCode.javadoc(summary());
  }

  String id() {
    return model.id();
  }

  /** Tells whether it is a partner's model, which a project has to be let use. */
  boolean partner() {
    return !model.publisher().equals("google");
  }

  /** Returns the model's name in the model garden. */
  String publisherModel() {
    return "publishers/" + model.publisher() + "/models/" + model.id();
  }
}
