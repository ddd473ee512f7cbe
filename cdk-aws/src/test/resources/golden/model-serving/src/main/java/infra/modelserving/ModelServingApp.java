package infra.modelserving;

import software.amazon.awscdk.App;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.StackProps;

/** Deploys the {@link ModelServingStack}. */
public final class ModelServingApp {

  private ModelServingApp() {}

  public static void main(final String[] args) {
    var app = new App();
    addStack(app);
    app.synth();
  }

  static ModelServingStack addStack(final App app) {
    var environment = Environment.builder().region("us-east-1").build();
    var props =
        StackProps.builder()
            .env(environment)
            .description("Serves a model with open weights behind an API.")
            .build();
    return new ModelServingStack(app, "ModelServing", props);
  }
}
