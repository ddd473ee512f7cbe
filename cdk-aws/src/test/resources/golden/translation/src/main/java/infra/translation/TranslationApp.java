package infra.translation;

import software.amazon.awscdk.App;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.StackProps;

/** Deploys the {@link TranslationStack}. */
public final class TranslationApp {

  private TranslationApp() {}

  public static void main(final String[] args) {
    var app = new App();
    addStack(app);
    app.synth();
  }

  static TranslationStack addStack(final App app) {
    var environment = Environment.builder().region("us-east-1").build();
    var props =
        StackProps.builder()
            .env(environment)
            .description("Translates documents and texts, keeping to a glossary.")
            .build();
    return new TranslationStack(app, "Translation", props);
  }
}
