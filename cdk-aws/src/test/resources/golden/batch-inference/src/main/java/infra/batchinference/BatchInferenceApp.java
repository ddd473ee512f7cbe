package infra.batchinference;

import software.amazon.awscdk.App;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.StackProps;

/** Deploys the {@link BatchInferenceStack}. */
public final class BatchInferenceApp {

  private BatchInferenceApp() {}

  public static void main(final String[] args) {
    var app = new App();
    addStack(app);
    app.synth();
  }

  static BatchInferenceStack addStack(final App app) {
    var environment = Environment.builder().region("us-east-1").build();
    var props =
        StackProps.builder()
            .env(environment)
            .description("Has a model answer files of prompts.")
            .build();
    return new BatchInferenceStack(app, "BatchInference", props);
  }
}
