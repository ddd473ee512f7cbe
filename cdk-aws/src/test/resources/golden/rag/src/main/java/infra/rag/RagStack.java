package infra.rag;

import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/** Answers questions from your documents, with citations. */
public final class RagStack extends Stack {

  public RagStack(final Construct scope, final String id, final StackProps props) {
    super(scope, id, props);
    var documents = new Documents(this, "Documents"); // rag.yaml:27
    var knowledge = new Knowledge(this, "Knowledge", documents); // rag.yaml:32
    var safety = new Safety(this, "Safety"); // rag.yaml:39
    var model = new Model(this, "Model"); // rag.yaml:43
    var assistant = new Assistant(this, "Assistant", model, knowledge, safety); // rag.yaml:48
    var operations =
        new Operations(this, "Operations", knowledge, safety, model, assistant); // rag.yaml:56

    CfnOutput.Builder.create(this, "DocumentsBucket")
        .description("The bucket of documents.")
        .value(documents.name())
        .build();
    CfnOutput.Builder.create(this, "KnowledgeId")
        .description("The id of the knowledge base knowledge.")
        .value(knowledge.id())
        .build();
    CfnOutput.Builder.create(this, "AssistantUrl")
        .description("What questions to assistant are posted to.")
        .value(assistant.url())
        .build();
    CfnOutput.Builder.create(this, "OperationsDashboard")
        .description("The address of the dashboard.")
        .value(operations.url())
        .build();
  }
}
