package dev.stackprint.blueprints.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.blueprints.Planned;
import dev.stackprint.blueprints.TestBlueprints;
import dev.stackprint.blueprints.document.Options;
import dev.stackprint.blueprints.kind.Json;
import dev.stackprint.blueprints.value.TemplateValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlannerTest {

  private static Plan plan(Options options) {
    Planned planned =
        TestBlueprints.LANGUAGE.plan(
            "src/test/resources/valid/everything.yaml", Target.AWS, options);
    assertThat(planned.diagnostics()).isEmpty();
    return planned.plan().orElseThrow();
  }

  @Test
  void saysWhatTheBlueprintSays() {
    Plan plan = plan(Options.NONE);

    assertThat(plan.name()).isEqualTo("everything");
    assertThat(plan.description()).isEqualTo("Each kind and each sort of property once.");
    assertThat(plan.packageName()).isEqualTo("infra.everything");
    assertThat(plan.target()).isEqualTo(Target.AWS);
    assertThat(plan.settings().text("region")).isEqualTo("eu-west-1");
    assertThat(plan.tags()).isEqualTo(Map.of("team", "research"));
    assertThat(plan.blueprint().name()).isEqualTo("src/test/resources/valid/everything.yaml");
  }

  @Test
  void putsFirstWhatIsReferredTo() {
    assertThat(plan(Options.NONE).components())
        .extracting(Component::id)
        .containsExactly(
            "secret",
            "second",
            "documents",
            "facts",
            "claude",
            "safety",
            "answers",
            "minutes",
            "watch");
  }

  @Test
  void bindsReferencesOfPropertiesKnobsAndOutputs() {
    Plan plan = plan(Options.NONE);

    assertThat(plan.component("documents").references())
        .extracting(Component::id)
        .containsExactly("secret", "second");
    assertThat(plan.component("answers").references())
        .extracting(Component::id)
        .containsExactly("facts", "claude", "safety", "documents");
    assertThat(plan.component("documents").knobs().reference("replica"))
        .isSameAs(plan.component("second"));
    assertThat(plan.component("answers").properties().references("knowledge"))
        .containsExactly(plan.component("facts"));
  }

  @Test
  void namesAllComponentsThatFitWhereNoneAreNamed() {
    assertThat(plan(Options.NONE).component("watch").properties().texts("watches"))
        .containsExactly("answers", "facts", "minutes");
  }

  @Test
  void fillsDefaultsInAtAnyDepthOfTheChosenShapeOnly() {
    Plan plan = plan(Options.NONE);
    Properties chunking = plan.component("facts").properties().section("chunking");
    List<Properties> steps = plan.component("minutes").properties().sections("steps");

    assertThat(Json.of(chunking.value()))
        .hasToString("{\"strategy\":\"semantic\",\"threshold\":95}");
    assertThat(plan.component("facts").properties().section("crawl").integer("depth")).isEqualTo(1);
    assertThat(Json.of(steps.get(0).value()))
        .hasToString(
            "{\"transcribe\":{\"language\":\"de\",\"speakers\":2},\"name\":\"listen\",\"retries\":3}");
    assertThat(Json.of(steps.get(2).value()))
        .hasToString("{\"save\":{\"in\":\"second\",\"prefix\":\"\"},\"retries\":5}");
    assertThat(plan.component("answers").properties().section("auth").texts("scopes")).isEmpty();
    assertThat(plan.component("second").knobs().flag("access-logs")).isTrue();
  }

  @Test
  void readsTypedProperties() {
    Plan plan = plan(Options.NONE);
    Properties documents = plan.component("documents").properties();

    assertThat(documents.duration("expire")).isEqualTo(Duration.ofDays(30));
    assertThat(documents.integer("copies")).isEqualTo(2);
    assertThat(documents.number("share")).isEqualTo(new BigDecimal("0.25"));
    assertThat(plan.component("answers").properties().text("language")).isEqualTo("de");
  }

  @Test
  void keepsOutputsApartFromText() {
    TemplateValue greeting =
        plan(Options.NONE).component("answers").properties().template("greeting");

    assertThat(greeting.parts())
        .first()
        .isEqualTo(new TemplateValue.Literal("Hello. The files are in "));
    assertThat(greeting.parts().get(1))
        .isInstanceOfSatisfying(
            TemplateValue.Output.class,
            output -> {
              assertThat(output.component()).isEqualTo("documents");
              assertThat(output.output()).isEqualTo("name");
            });
    assertThat(greeting.parts())
        .last()
        .isEqualTo(new TemplateValue.Literal(", and this is ${text}."));
  }

  @Test
  void takesEnvironmentsAndSettingsIntoAccount() {
    Plan plan = plan(new Options(Optional.of("prod"), List.of("components.second.class=archive")));

    assertThat(plan.component("documents").properties().text("class")).isEqualTo("archive");
    assertThat(plan.component("second").properties().text("class")).isEqualTo("archive");
  }

  @Test
  void whatIsFilledInStandsWhereTheComponentIsIntroduced() {
    Component second = plan(Options.NONE).component("second");

    assertThat(second.properties().origin("versioned")).isEqualTo(second.origin());
  }

  @Test
  void plansUseCasesByName() {
    Plan plan =
        TestBlueprints.LANGUAGE.plan("answers", Target.AWS, Options.NONE).plan().orElseThrow();

    assertThat(plan.component("documents").origin().fileAndLine()).isEqualTo("answers.yaml:8");
  }
}
