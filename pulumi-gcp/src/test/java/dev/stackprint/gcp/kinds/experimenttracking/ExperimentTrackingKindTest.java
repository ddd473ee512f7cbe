package dev.stackprint.gcp.kinds.experimenttracking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.gcp.kinds.GcpBlueprint;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.rendering.ComponentNames;
import dev.stackprint.verification.TestBlueprint;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExperimentTrackingKindTest {

  private static TestBlueprint trials(String properties) {
    return GcpBlueprint.of(
        """
        key: {kind: encryption-key}
        runs: {kind: object-store}
        trials: {kind: experiment-tracking, artifacts: runs%s}
        """
            .formatted(properties));
  }

  @Test
  void createsTheDefaultMetadataStoreForItsKeyOnly() {
    assertThat(trials(", gcp: {metadata-store: true}").findings())
        .containsExactly(
            "SP0704 components.trials.gcp.metadata-store: Vertex AI creates the default metadata"
                + " store by itself; only a key is a reason to do it here");
    assertThat(trials(", key: key").component("Trials"))
        .contains("AiTensorboardEncryptionSpecArgs")
        .doesNotContain("AiMetadataStore");
    assertThat(trials(", key: key, gcp: {metadata-store: true}").component("Trials"))
        .contains("AiMetadataStoreArgs", ".name(\"default\")");
  }

  @Test
  void staysUnlessToldOtherwise() {
    assertThat(trials("").component("Trials")).contains("project.retained(this)");
    assertThat(trials("").file("README.md")).contains("gcloud ai tensorboards delete");
    assertThat(trials(", retain: false").component("Trials")).contains("project.options(this)");
  }

  @Test
  void letsWhoRecordsDeleteNothing() {
    Plan plan = trials("").plan();
    Component trials = plan.component("trials");
    RenderContext context = new RenderContext(plan, new ComponentNames(Set.of()));
    context.need(trials, ExperimentTrackingKind.GRANT_TRACK);
    String code =
        new ExperimentTrackingKind().render(trials, context).files().get(context.mainFile(trials));
    assertThat(code)
        .contains(
            "\"aiplatform.tensorboardRuns.write\"",
            "runs.grantWrite(name + \"-\" + tracker, member, FOLDER);")
        .doesNotContain(".delete");
  }
}
