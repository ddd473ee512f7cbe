package infra.translation;

import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/** Translates documents and texts, keeping to a glossary. */
public final class TranslationStack extends Stack {

  public TranslationStack(final Construct scope, final String id, final StackProps props) {
    super(scope, id, props);
    var files = new FilesComponent(this, "Files"); // translation.yaml:14
    var termsComponent = new Terms(this, "Terms"); // translation.yaml:19
    var team = new Team(this, "Team"); // translation.yaml:29
    var documents =
        new Documents(this, "Documents", files, termsComponent, team); // translation.yaml:35
    var live = new Live(this, "Live", termsComponent); // translation.yaml:46
    var operations =
        new Operations(this, "Operations", team, documents, live); // translation.yaml:52

    CfnOutput.Builder.create(this, "FilesBucket")
        .description("The bucket of files.")
        .value(files.name())
        .build();
    CfnOutput.Builder.create(this, "TeamTopic")
        .description("The topic of team.")
        .value(team.topicArn())
        .build();
    CfnOutput.Builder.create(this, "DocumentsStateMachine")
        .description("The state machine of documents.")
        .value(documents.stateMachine().getStateMachineArn())
        .build();
    CfnOutput.Builder.create(this, "LiveUrl")
        .description("Where texts are posted to.")
        .value(live.url())
        .build();
    CfnOutput.Builder.create(this, "OperationsDashboard")
        .description("The address of the dashboard.")
        .value(operations.url())
        .build();
  }
}
