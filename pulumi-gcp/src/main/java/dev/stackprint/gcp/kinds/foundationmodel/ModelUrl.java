package dev.stackprint.gcp.kinds.foundationmodel;

import dev.stackprint.blueprints.facts.VertexModel.Available;

/** Where a model is called. */
final class ModelUrl {

  private ModelUrl() {}

  /** Returns the URL to post to. */
  static String of(Available model, String project) {
    return "https://"
        + model.host()
        + "/v1/projects/"
        + project
        + "/locations/"
        + model.location()
        + "/"
        + model.path();
  }
}
