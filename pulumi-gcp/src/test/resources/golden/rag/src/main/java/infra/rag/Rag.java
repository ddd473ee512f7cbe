package infra.rag;

import com.pulumi.Context;
import com.pulumi.Pulumi;

/** Answers questions from your documents, with citations. */
public final class Rag {

  private Rag() {}

  public static void main(final String[] args) {
    Pulumi.run(context -> deploy(context, context.config("gcp").require("project")));
  }

  static void deploy(final Context context, final String projectId) {
    var project = new GoogleProject("project", projectId);
    var builds = new FunctionBuilds("functions", project);
    var documents = new Documents("documents", project); // rag.yaml:27
    var knowledge = new Knowledge("knowledge", project, builds, documents); // rag.yaml:32
    var safety = new Safety("safety", project); // rag.yaml:39
    var model = new Model("model", project); // rag.yaml:43
    var assistant =
        new Assistant("assistant", project, builds, model, knowledge, safety); // rag.yaml:48
    var operations =
        new Operations("operations", project, knowledge, model, assistant); // rag.yaml:56

    context.export("documentsBucket", documents.name());
    context.export("knowledgeId", knowledge.id());
    context.export("assistantUrl", assistant.url());
    context.export("operationsDashboard", operations.url());
  }
}
