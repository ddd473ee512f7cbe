package dev.stackprint.blueprints;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.blueprints.diagnostic.TextReport;
import dev.stackprint.blueprints.document.Options;
import dev.stackprint.blueprints.kind.Json;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.value.Path;
import java.util.List;
import java.util.Optional;
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
  void findsNothingWrongWithAValidBlueprintForTwoTargets() {
    String file = "src/test/resources/valid/two-targets.yaml";
    Checked checked = blueprints.check(file, Options.NONE);
    Planned aws = blueprints.plan(file, Target.AWS, Options.NONE);
    Planned prod = blueprints.plan(file, Target.GCP, new Options(Optional.of("prod"), List.of()));

    assertThat(new TextReport(false).render(checked.diagnostics())).isEmpty();
    assertThat(checked.isValid()).isTrue();
    Plan onAws = aws.plan().orElseThrow();
    assertThat(onAws.component("claude").properties().text("model")).isEqualTo("claude-sonnet");
    assertThat(onAws.component("documents").knobs().names()).contains("replica");
    assertThat(prod.diagnostics()).isEmpty();
    Plan onGcp = prod.plan().orElseThrow();
    assertThat(onGcp.settings().text("region")).isEqualTo("europe-west1");
    assertThat(onGcp.settings().text("sdk")).isEqualTo("maven");
    assertThat(onGcp.component("claude").properties().text("model")).isEqualTo("gemini-pro");
    assertThat(onGcp.component("documents").knobs().text("class")).isEqualTo("nearline");
    assertThat(onGcp.component("documents").knobs().names()).doesNotContain("replica");
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

  private static final String ON_BOTH =
      """
      name: x
      targets:
        aws: {region: eu-west-1}
        gcp: {region: europe-west4}
      parameters:
        copies: {type: integer, default: {aws: 1, gcp: 2}}
      components:
        docs: {kind: store, copies: "${parameters.copies}", name: docs}
        facts: {kind: knowledge, source: docs}
      """;

  private static String plan(String file, Target target, String... sets) {
    Options options = new Options(Optional.empty(), List.of(sets));
    Planned planned = TestBlueprints.LANGUAGE.plan(file, target, options);
    assertThat(planned.diagnostics()).isEmpty();
    Plan plan = planned.plan().orElseThrow();
    return plan.component("docs").properties().integer("copies")
        + " "
        + plan.component("facts").properties().text("embedding");
  }

  @Test
  void valuesAndDefaultsCanDifferByTarget() {
    TestBlueprints.withFile(
        ON_BOTH,
        file -> {
          assertThat(blueprints.check(file, Options.NONE).diagnostics()).isEmpty();
          assertThat(plan(file, Target.AWS)).isEqualTo("1 titan-embed-text");
          assertThat(plan(file, Target.GCP)).isEqualTo("2 gemini-embedding");
          return null;
        });
  }

  @Test
  void oneValueOverridesThoseForEachTarget() {
    TestBlueprints.withFile(
        ON_BOTH,
        file -> {
          String all = "parameters.copies=3";
          assertThat(plan(file, Target.AWS, all)).startsWith("3 ");
          assertThat(plan(file, Target.GCP, all)).startsWith("3 ");
          String one = "parameters.copies.default.gcp=3";
          assertThat(plan(file, Target.AWS, one)).startsWith("1 ");
          assertThat(plan(file, Target.GCP, one)).startsWith("3 ");
          return null;
        });
  }

  @Test
  void settingsOfTheTargetHaveDefaults() {
    Plan plan =
        TestBlueprints.withFile(
            ON_BOTH, file -> blueprints.plan(file, Target.GCP, Options.NONE).plan().orElseThrow());

    assertThat(plan.settings().text("region")).isEqualTo("europe-west4");
    assertThat(plan.settings().text("sdk")).isEqualTo("local");
    assertThat(plan.settings().has("project")).isFalse();
  }

  @Test
  void explainsForEachTargetWhatDiffers() {
    Explained explained =
        TestBlueprints.withFile(
            ON_BOTH, file -> blueprints.explain(file, Path.ROOT.key("components"), Options.NONE));

    assertThat(explained.values())
        .filteredOn(value -> value.target().isPresent())
        .extracting(
            value ->
                value.trace().path()
                    + " = "
                    + Json.of(value.trace().value()).asText()
                    + " on "
                    + value.target().get().key())
        .containsExactly(
            "components.docs.copies = 1 on aws",
            "components.docs.copies = 2 on gcp",
            "components.facts.embedding = titan-embed-text on aws",
            "components.facts.embedding = gemini-embedding on gcp");
    assertThat(explained.values())
        .filteredOn(value -> value.trace().path().toString().equals("components.docs.name"))
        .hasSize(1);
    assertThat(explained.values())
        .extracting(value -> value.trace().path().toString())
        .contains("components.docs.aws.access-logs", "components.docs.gcp.autoclass");
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
