package infra.trainingcluster;

import software.amazon.awscdk.App;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.StackProps;

/** Deploys the {@link TrainingClusterStack}. */
public final class TrainingClusterApp {

  private TrainingClusterApp() {}

  public static void main(final String[] args) {
    var app = new App();
    addStack(app);
    app.synth();
  }

  static TrainingClusterStack addStack(final App app) {
    var environment = Environment.builder().region("us-east-1").build();
    var props =
        StackProps.builder()
            .env(environment)
            .description("Trains models on several machines with accelerators.")
            .build();
    return new TrainingClusterStack(app, "TrainingCluster", props);
  }
}
