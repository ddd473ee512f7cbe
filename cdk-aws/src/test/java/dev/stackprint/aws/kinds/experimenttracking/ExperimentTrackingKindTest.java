package dev.stackprint.aws.kinds.experimenttracking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.aws.kinds.AwsBlueprint;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.rendering.ComponentNames;
import dev.stackprint.verification.TestBlueprint;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExperimentTrackingKindTest {

  private static TestBlueprint trials(String properties) {
    return AwsBlueprint.of(
        """
        key: {kind: encryption-key}
        runs: {kind: object-store}
        trials: {kind: experiment-tracking, artifacts: runs%s}
        """
            .formatted(properties));
  }

  @Test
  void refusesAKeyThatMlflowDoesNotTake() {
    assertThat(trials(", key: key").findings())
        .containsExactly(
            "SP0703 components.trials.key: SageMaker encrypts what MLflow records with a key of its"
                + " own and takes no other");
  }

  @Test
  void bringsNoServerUnlessAsked() {
    assertThat(trials("").findings()).isEmpty();
    assertThat(trials("").component("Trials"))
        .contains("CfnMlflowApp.Builder", "applyRemovalPolicy(RemovalPolicy.RETAIN)")
        .doesNotContain("TrackingServer", "grantTrack");
    assertThat(trials("").file("README.md")).doesNotContain("stop-mlflow-tracking-server");
  }

  @ParameterizedTest
  @CsvSource({
    "small, USD 468.66 a month",
    "medium, 'by the hour, more than a small one'",
    "large, 'by the hour, more than a small one'"
  })
  void tellsWhatAServerCostsAndHowToStopIt(String size, String price) {
    TestBlueprint trials = trials(", aws: {server: %s}".formatted(size));
    assertThat(trials.component("Trials")).contains("CfnMlflowTrackingServer.Builder");
    assertThat(trials.file("README.md"))
        .contains("MLflow tracking server", price, "aws sagemaker stop-mlflow-tracking-server");
  }

  @Test
  void letsWhoRecordsDeleteNothingOfAServer() {
    Plan plan = trials(", aws: {server: large}").plan();
    Component trials = plan.component("trials");
    RenderContext context = new RenderContext(plan, new ComponentNames(Set.of()));
    context.need(trials, ExperimentTrackingKind.GRANT_TRACK);
    String code =
        new ExperimentTrackingKind().render(trials, context).files().get(context.mainFile(trials));
    assertThat(code)
        .contains("\"sagemaker-mlflow:LogBatch\"", "runs.grantWrite(tracker, FOLDER);")
        .doesNotContain(":Delete", ":Restore");
  }
}
