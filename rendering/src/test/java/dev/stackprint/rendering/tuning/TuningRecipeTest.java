package dev.stackprint.rendering.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.blueprints.facts.AcceleratorKind;
import dev.stackprint.blueprints.plan.Target;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TuningRecipeTest {

  @Test
  void hasTheCloudsOwnWayToTheToken() {
    assertThat(TuningRecipe.files(AcceleratorKind.GPU, Target.AWS).get("hub.py")).contains("boto3");
    assertThat(TuningRecipe.files(AcceleratorKind.GPU, Target.GCP).get("hub.py"))
        .contains("secretmanager.googleapis.com");
  }

  @ParameterizedTest
  @EnumSource
  void pinsExactly(AcceleratorKind kind) {
    Map<String, String> files =
        TuningRecipe.files(kind, kind == AcceleratorKind.TPU ? Target.GCP : Target.AWS);
    List<String> lines =
        files.get(TuningRecipe.REQUIREMENTS).lines().filter(line -> !line.startsWith("#")).toList();
    assertThat(lines).isSorted().isNotEmpty().allMatch(line -> line.matches("[a-z-]+==[0-9.]+"));
  }

  /** A template that refuses system messages would end a job after its machine has been rented. */
  @ParameterizedTest
  @EnumSource
  void learnsAndAnswersWhatTheModelsTemplateTakes(AcceleratorKind kind) {
    Map<String, String> files = TuningRecipe.files(kind, Target.GCP);
    assertThat(files.get("learn.py"))
        .contains("conversations.fitted(tokenizer, conversations.read(");
    assertThat(files.get("model.py")).contains("conversations.fitted(tokenizer, questions)");
  }

  @Test
  void deploysNoTests() {
    assertThat(TuningRecipe.deployed(AcceleratorKind.GPU, Target.GCP))
        .containsExactly(
            "conversations.py",
            "hub.py",
            "learn.py",
            "model.py",
            "requirements.txt",
            "scores.py",
            "settings.py",
            "train.py");
  }
}
