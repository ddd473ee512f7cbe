package infra.trainingcluster;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.Validations;

/** Every finding of cdk-nag's AwsSolutions rules is mended, or acknowledged with a reason. */
class ComplianceTest {

  @Test
  void hasNoOpenFinding() {
    var app = SynthesizedStack.app();
    TrainingClusterApp.addStack(app);
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
    app.synth();
  }
}
