package dev.stackprint.blueprints;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.blueprints.diagnostic.TextReport;
import dev.stackprint.blueprints.document.Options;
import dev.stackprint.blueprints.kind.Json;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.value.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BlueprintsTest {

  private static final String EVERYTHING = "src/test/resources/valid/everything.yaml";

  private final Blueprints blueprints = TestBlueprints.LANGUAGE;

  @Test
  void listsUseCases() {
    assertThat(blueprints.useCases())
        .containsExactly(
            new UseCase(
                "answers",
                "Answers questions from documents.",
                Set.of(Target.AWS),
                List.of("assistant", "foundation-model", "knowledge", "store")));
  }

  @Test
  void findsNothingWrongWithAValidBlueprint() {
    Checked checked = blueprints.check(EVERYTHING, Options.NONE);

    assertThat(new TextReport(false).render(checked.diagnostics())).isEmpty();
    assertThat(checked.isValid()).isTrue();
    assertThat(checked.components().orElseThrow().all()).hasSize(9);
  }

  @Test
  void checksForEachTargetButPlansForOne() {
    String blueprint =
        """
        name: x
        targets:
          aws: {region: eu-west-1}
          gcp: {project: acme-support, region: europe-west4}
        components:
          safety: {kind: guard}
        """;

    TestBlueprints.withFile(
        blueprint,
        file -> {
          assertThat(blueprints.check(file, Options.NONE).isValid()).isFalse();
          assertThat(blueprints.plan(file, Target.AWS, Options.NONE).plan()).isPresent();
          return assertThat(blueprints.plan(file, Target.GCP, Options.NONE).plan()).isEmpty();
        });
  }

  @Test
  void explainsWhatIsWrittenAndWhatIsFilledIn() {
    Explained explained =
        blueprints.explain("answers", Path.ROOT.key("components").key("documents"), Options.NONE);

    assertThat(explained.values())
        .extracting(
            value ->
                value.trace().path()
                    + " = "
                    + Json.of(value.trace().value()).asText()
                    + value.defaultOf().map(kind -> " by " + kind).orElse(""))
        .containsExactly(
            "components.documents.kind = store",
            "components.documents.expire = 30d",
            "components.documents.versioned = true by store",
            "components.documents.class = standard by store",
            "components.documents.aws.access-logs = true by store");
    assertThat(explained.diagnostics()).isEmpty();
  }

  @Test
  void sameInputGivesEqualOutput() {
    assertThat(describe(blueprints)).isEqualTo(describe(TestBlueprints.LANGUAGE));
    assertThat(blueprints.schema()).isEqualTo(blueprints.schema());
  }

  private static String describe(Blueprints blueprints) {
    Plan plan = blueprints.plan(EVERYTHING, Target.AWS, Options.NONE).plan().orElseThrow();
    return plan.components().stream()
        .map(
            component ->
                component
                    + " "
                    + component.references()
                    + component.properties().value()
                    + component.knobs().value())
        .collect(Collectors.joining("\n"));
  }
}
