package infra.finetuning;

import software.amazon.awscdk.App;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.StackProps;

/** Deploys the {@link FineTuningStack}. */
public final class FineTuningApp {

  private FineTuningApp() {}

  public static void main(final String[] args) {
    var app = new App();
    addStack(app);
    app.synth();
  }

  static FineTuningStack addStack(final App app) {
    var environment = Environment.builder().region("us-east-1").build();
    var props =
        StackProps.builder()
            .env(environment)
            .description(
                "Tunes a model on examples, measures it, and puts it to use once that is approved.")
            .build();
    return new FineTuningStack(app, "FineTuning", props);
  }
}
