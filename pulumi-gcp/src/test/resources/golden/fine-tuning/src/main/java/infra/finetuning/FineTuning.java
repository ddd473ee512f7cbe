package infra.finetuning;

import com.pulumi.Context;
import com.pulumi.Pulumi;

/** Tunes a model on examples, measures it, and puts it to use once that is approved. */
public final class FineTuning {

  private FineTuning() {}

  public static void main(final String[] args) {
    Pulumi.run(context -> deploy(context, context.config("gcp").require("project")));
  }

  static void deploy(final Context context, final String projectId) {
    var project = new GoogleProject("project", projectId);
    var builds = new FunctionBuilds("functions", project);
    var examples = new Examples("examples", project); // fine-tuning.yaml:27
    var tunedModels = new TunedModels("tuned-models", project); // fine-tuning.yaml:31
    var owners = new Owners("owners", project); // fine-tuning.yaml:37
    var tuning =
        new Tuning("tuning", project, builds, examples, tunedModels, owners); // fine-tuning.yaml:43
    var operations = new Operations("operations", project, owners, tuning); // fine-tuning.yaml:55

    context.export("examplesBucket", examples.name());
    context.export("tunedModelsBucket", tunedModels.name());
    context.export("ownersTopic", owners.topic());
    context.export("tuningWorkflow", tuning.workflow());
    context.export("operationsDashboard", operations.url());
  }
}
