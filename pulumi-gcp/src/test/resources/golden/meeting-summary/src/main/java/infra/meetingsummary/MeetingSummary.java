package infra.meetingsummary;

import com.pulumi.Context;
import com.pulumi.Pulumi;

/** Turns recordings of meetings into minutes, stores them and sends them out. */
public final class MeetingSummary {

  private MeetingSummary() {}

  public static void main(final String[] args) {
    Pulumi.run(context -> deploy(context, context.config("gcp").require("project")));
  }

  static void deploy(final Context context, final String projectId) {
    var project = new GoogleProject("project", projectId);
    var builds = new FunctionBuilds("functions", project);
    var recordings = new Recordings("recordings", project); // meeting-summary.yaml:24
    var minutesArchive = new MinutesArchive("minutes-archive", project); // meeting-summary.yaml:29
    var safety = new Safety("safety", project); // meeting-summary.yaml:34
    var model = new Model("model", project); // meeting-summary.yaml:37
    var team = new Team("team", project); // meeting-summary.yaml:44
    var minutes =
        new Minutes(
            "minutes",
            project,
            builds,
            recordings,
            model,
            safety,
            minutesArchive,
            team); // meeting-summary.yaml:50
    var operations =
        new Operations("operations", project, model, team, minutes); // meeting-summary.yaml:66

    context.export("recordingsBucket", recordings.name());
    context.export("minutesArchiveBucket", minutesArchive.name());
    context.export("teamTopic", team.topic());
    context.export("minutesWorkflow", minutes.workflow());
    context.export("operationsDashboard", operations.url());
  }
}
