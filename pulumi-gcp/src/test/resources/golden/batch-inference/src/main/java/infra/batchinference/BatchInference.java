package infra.batchinference;

import com.pulumi.Context;
import com.pulumi.Pulumi;

/** Has a model answer files of prompts. */
public final class BatchInference {

  private BatchInference() {}

  public static void main(final String[] args) {
    Pulumi.run(context -> deploy(context, context.config("gcp").require("project")));
  }

  static void deploy(final Context context, final String projectId) {
    var project = new GoogleProject("project", projectId);
    var builds = new FunctionBuilds("functions", project);
    var files = new FilesComponent("files", project); // batch-inference.yaml:26
    var model = new Model("model", project); // batch-inference.yaml:30
    var team = new Team("team", project); // batch-inference.yaml:50
    var answers =
        new Answers("answers", project, builds, files, model, team); // batch-inference.yaml:38
    var operations =
        new Operations("operations", project, model, answers, team); // batch-inference.yaml:55

    context.export("filesBucket", files.name());
    context.export("teamTopic", team.topic());
    context.export("answersWorkflow", answers.workflow());
    context.export("operationsDashboard", operations.url());
  }
}
