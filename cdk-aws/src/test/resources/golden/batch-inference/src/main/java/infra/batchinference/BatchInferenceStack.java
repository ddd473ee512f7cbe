package infra.batchinference;

import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/** Has a model answer files of prompts. */
public final class BatchInferenceStack extends Stack {

  public BatchInferenceStack(final Construct scope, final String id, final StackProps props) {
    super(scope, id, props);
    var files = new Files(this, "Files"); // batch-inference.yaml:26
    var model = new Model(this, "Model"); // batch-inference.yaml:30
    var team = new Team(this, "Team"); // batch-inference.yaml:50
    var answers = new Answers(this, "Answers", files, model, team); // batch-inference.yaml:38
    var operations =
        new Operations(this, "Operations", model, answers, team); // batch-inference.yaml:55

    CfnOutput.Builder.create(this, "FilesBucket")
        .description("The bucket of files.")
        .value(files.name())
        .build();
    CfnOutput.Builder.create(this, "TeamTopic")
        .description("The topic of team.")
        .value(team.topicArn())
        .build();
    CfnOutput.Builder.create(this, "AnswersStateMachine")
        .description("The state machine of answers.")
        .value(answers.stateMachine().getStateMachineArn())
        .build();
    CfnOutput.Builder.create(this, "OperationsDashboard")
        .description("The address of the dashboard.")
        .value(operations.url())
        .build();
  }
}
