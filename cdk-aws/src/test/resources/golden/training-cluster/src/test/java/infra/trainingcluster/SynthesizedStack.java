package infra.trainingcluster;

import com.fasterxml.jackson.core.type.TypeReference;
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

  static final Template TEMPLATE = Template.fromStack(TrainingClusterApp.addStack(app()));

  private SynthesizedStack() {}

  static App app() {
    return new App(AppProps.builder().context(featureFlags()).build());
  }

  private static Map<String, Object> featureFlags() {
    var json = new ObjectMapper();
    try {
      return json.convertValue(
          json.readTree(new File("cdk.json")).get("context"), new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
