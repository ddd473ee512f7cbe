package ${packageName};

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.assertions.Template;

/** The stack's template, synthesized once for all tests, with the feature flags of cdk.json. */
final class SynthesizedStack {

  static final Template TEMPLATE = Template.fromStack(${appClass}.addStack(app()));

  private SynthesizedStack() {}

  static App app() {
    return new App(AppProps.builder().context(featureFlags()).build());
  }

  private static Map<?, ?> featureFlags() {
    try {
      return (Map<?, ?>) new ObjectMapper().readValue(new File("cdk.json"), Map.class).get("context");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
