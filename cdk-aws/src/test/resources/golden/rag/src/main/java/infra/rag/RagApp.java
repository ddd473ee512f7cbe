package infra.rag;

import software.amazon.awscdk.App;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.StackProps;

/** Deploys the {@link RagStack}. */
public final class RagApp {

  private RagApp() {}

  public static void main(final String[] args) {
    var app = new App();
    addStack(app);
    app.synth();
  }

  static RagStack addStack(final App app) {
    var environment = Environment.builder().region("us-east-1").build();
    var props =
        StackProps.builder()
            .env(environment)
            .description("Answers questions from your documents, with citations.")
            .build();
    return new RagStack(app, "Rag", props);
  }
}
