package infra.modelserving;

import com.pulumi.Context;
import com.pulumi.Pulumi;

/** Serves a model with open weights behind an API. */
public final class ModelServing {

  private ModelServing() {}

  public static void main(final String[] args) {
    Pulumi.run(context -> deploy(context, context.config("gcp").require("project")));
  }

  static void deploy(final Context context, final String projectId) {
    var project = new GoogleProject("project", projectId);
    var builds = new FunctionBuilds("functions", project);
    var model = new Model("model", project); // model-serving.yaml:33
    var safety = new Safety("safety", project); // model-serving.yaml:43
    var assistant =
        new Assistant("assistant", project, builds, model, safety); // model-serving.yaml:47
    var operations =
        new Operations("operations", project, model, assistant); // model-serving.yaml:54

    context.export("modelEndpoint", model.endpointName());
    context.export("assistantUrl", assistant.url());
    context.export("operationsDashboard", operations.url());
  }
}
