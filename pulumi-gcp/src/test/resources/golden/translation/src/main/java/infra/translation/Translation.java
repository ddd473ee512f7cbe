package infra.translation;

import com.pulumi.Context;
import com.pulumi.Pulumi;

/** Translates documents and texts, keeping to a glossary. */
public final class Translation {

  private Translation() {}

  public static void main(final String[] args) {
    Pulumi.run(context -> deploy(context, context.config("gcp").require("project")));
  }

  static void deploy(final Context context, final String projectId) {
    var project = new GoogleProject("project", projectId);
    var builds = new FunctionBuilds("functions", project);
    var filesComponent = new FilesComponent("files", project); // translation.yaml:14
    var terms = new Terms("terms", project); // translation.yaml:19
    var team = new Team("team", project); // translation.yaml:29
    var documents =
        new Documents(
            "documents", project, builds, filesComponent, terms, team); // translation.yaml:35
    var live = new Live("live", project, builds, terms); // translation.yaml:46
    var operations =
        new Operations("operations", project, team, documents, live); // translation.yaml:52

    context.export("filesBucket", filesComponent.name());
    context.export("teamTopic", team.topic());
    context.export("documentsWorkflow", documents.workflow());
    context.export("liveUrl", live.url());
    context.export("operationsDashboard", operations.url());
  }
}
