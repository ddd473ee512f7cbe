package infra.meetingsummary;

import software.amazon.awscdk.App;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.StackProps;

/** Deploys the {@link MeetingSummaryStack}. */
public final class MeetingSummaryApp {

  private MeetingSummaryApp() {}

  public static void main(final String[] args) {
    var app = new App();
    addStack(app);
    app.synth();
  }

  static MeetingSummaryStack addStack(final App app) {
    var environment = Environment.builder().region("us-east-1").build();
    var props =
        StackProps.builder()
            .env(environment)
            .description(
                "Turns recordings of meetings into minutes, stores them and sends them out.")
            .build();
    return new MeetingSummaryStack(app, "MeetingSummary", props);
  }
}
