package infra.meetingsummary;

import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/** Turns recordings of meetings into minutes, stores them and sends them out. */
public final class MeetingSummaryStack extends Stack {

  public MeetingSummaryStack(final Construct scope, final String id, final StackProps props) {
    super(scope, id, props);
    var recordings = new Recordings(this, "Recordings"); // meeting-summary.yaml:24
    var minutesArchive = new MinutesArchive(this, "MinutesArchive"); // meeting-summary.yaml:29
    var safety = new Safety(this, "Safety"); // meeting-summary.yaml:34
    var model = new Model(this, "Model"); // meeting-summary.yaml:37
    var team = new Team(this, "Team"); // meeting-summary.yaml:44
    var minutes =
        new Minutes(
            this,
            "Minutes",
            recordings,
            model,
            safety,
            minutesArchive,
            team); // meeting-summary.yaml:50
    var operations =
        new Operations(this, "Operations", safety, model, team, minutes); // meeting-summary.yaml:66

    CfnOutput.Builder.create(this, "RecordingsBucket")
        .description("The bucket of recordings.")
        .value(recordings.name())
        .build();
    CfnOutput.Builder.create(this, "MinutesArchiveBucket")
        .description("The bucket of minutes-archive.")
        .value(minutesArchive.name())
        .build();
    CfnOutput.Builder.create(this, "TeamTopic")
        .description("The topic of team.")
        .value(team.topicArn())
        .build();
    CfnOutput.Builder.create(this, "MinutesStateMachine")
        .description("The state machine of minutes.")
        .value(minutes.stateMachine().getStateMachineArn())
        .build();
    CfnOutput.Builder.create(this, "OperationsDashboard")
        .description("The address of the dashboard.")
        .value(operations.url())
        .build();
  }
}
