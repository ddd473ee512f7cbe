package dev.stackprint.gcp.kinds.modelcustomization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.gcp.kinds.GcpBlueprint;
import dev.stackprint.verification.TestBlueprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelCustomizationKindTest {

  private static TestBlueprint with(String properties) {
    return GcpBlueprint.of(
        """
        letters: {kind: object-store}
        team: {kind: notification}
        net: {kind: network}
        sorter: {kind: model-customization, source: letters, %s}
        """
            .formatted(properties));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          model: claude-sonnet, notify: team    | 'claude-sonnet' cannot be tuned on GCP and then be called on demand
          model: gemini-3-8-flash, notify: team | 'gemini-3-8-flash' cannot be tuned on GCP and then be called on demand
          model: gemini-flash, notify: team, method: distillation, teacher: gemini-flash | Vertex AI distils for early access only, and not for production
          model: gemini-flash                   | Nobody is asked to approve
          train: {model: gpt-oss-20b}, notify: team | The recipe is for models of text whose weights come in 16 bits, and 'gpt-oss-20b' is none
          train: {model: llama-3-1-8b}, notify: team | The weights of meta-llama/Llama-3.1-8B-Instruct take an agreement with their owner
          train: {model: llama-3-1-8b, token-secret: a/b}, notify: team | 'a/b' cannot be the name of a secret of Secret Manager
          train: {model: qwen3-8b, accelerator: v6e-4, method: full}, notify: team | Tuning on Vertex AI cannot run on v6e-4: the recipe for TPUs tunes by LoRA
          train: {model: qwen3-8b, accelerator: v6e-4, capacity: spot}, notify: team | Tuning on Vertex AI cannot run on v6e-4: no source says that Vertex AI has spot TPUs
          train: {model: gemma-3-1b, accelerator: v6e-4, token-secret: t}, notify: team | Tuning on Vertex AI cannot run on v6e-4: the recipe for TPUs is for Qwen 2.5 and Qwen 3
          train: {model: qwen3-8b, network: net}, notify: team | Custom jobs inside of a network are not rendered so far
          train: {model: qwen3-8b}, notify: team, gcp: {adapter-size: 4} | `adapter-size` is of managed models, and a recipe tunes this one
          """)
  void names(String properties, String message) {
    assertThat(with(properties).findings()).anyMatch(finding -> finding.endsWith(": " + message));
  }

  @Test
  void warnsOfRegionsThatAreNotKnownToTune() {
    assertThat(with("model: gemini-flash, notify: team").in("us-east1").findings())
        .singleElement()
        .asString()
        .startsWith("SP0619 ")
        .endsWith("'gemini-3-5-flash' is not known to be tuned in us-east1");
    assertThat(with("model: gemini-flash, notify: team").findings()).isEmpty();
  }

  @Test
  void aFamilyIsTheNewestThatCanBeTuned() {
    assertThat(with("model: gemini-flash, notify: team").file("workflows/sorter.yaml"))
        .contains("base: gemini-3.5-flash\n");
  }

  @Test
  void aJobIsToldOnlyWhatIsChosen() {
    assertThat(
            with("model: gemini-flash, notify: team, epochs: 2, gcp: {adapter-size: 16}")
                .file("workflows/sorter.yaml"))
        .contains("epochCount: \"2\"")
        .contains("adapterSize: ADAPTER_SIZE_SIXTEEN")
        .doesNotContain("learningRateMultiplier");
    assertThat(with("model: gemini-flash, notify: team").file("workflows/sorter.yaml"))
        .contains("hyperparameters: {}");
  }

  @Test
  void onlyAPersonIsCalledBack() {
    assertThat(with("model: gemini-flash, notify: team").file("workflows/sorter.yaml"))
        .contains("events.await_callback");
    assertThat(with("model: gemini-flash, approval: automatic").file("workflows/sorter.yaml"))
        .doesNotContain("callback");
  }

  @Test
  void aRecipeRunsOnTheCheapestMachineThatFits() {
    TestBlueprint blueprint = with("train: {model: qwen3-4b}, notify: team");
    assertThat(blueprint.file("workflows/sorter.yaml"))
        .contains("machineType: g2-standard-4")
        .contains("- Qwen/Qwen3-4B\n")
        .contains("\"--method=lora\"")
        .contains("\"--learning-rate=0.0002\"")
        .doesNotContain("strategy")
        .doesNotContain("kmsKeyName")
        .doesNotContain("--token-secret");
    assertThat(blueprint.file("recipes/sorter/train.py")).contains("learn.start(told, arguments)");
    assertThat(blueprint.file("README.md"))
        .contains("Qwen/Qwen3-4B tuned by LoRA")
        .contains("It is the cheapest that was found to fit.");
  }

  @Test
  void whatLearnsInFullTakesMoreOfEverything() {
    assertThat(
            with("train: {model: llama-3-2-3b, method: full, token-secret: hf}, notify: team")
                .file("workflows/sorter.yaml"))
        .contains("\"--learning-rate=0.00001\"")
        .contains("bootDiskSizeGb: 139")
        .contains("/secrets/hf\"");
  }

  @Test
  void whatIsInUseIsCalledByThoseWhoNameIt() {
    TestBlueprint called =
        GcpBlueprint.of(
            """
            letters: {kind: object-store}
            sorter: {kind: model-customization, source: letters, model: gemini-flash, approval: automatic}
            assistant: {kind: chat-api, model: sorter}
            """);
    assertThat(called.findings()).isEmpty();
    assertThat(called.file("functions/assistant/model.py"))
        .contains("url = endpoint(session, timeout)")
        .doesNotContain("_URL", "GOOGLE_CLOUD_PROJECT");
    assertThat(called.component("Assistant")).contains("MODEL_IN_USE", "sorter.inUse()");
    assertThat(called.component("Sorter"))
        .contains("results.grantRead(to + \"-in-use\", member, \"models/sorter.json\")");
  }

  @Test
  void aTunedModelHasTheLimitsOfItsBase() {
    assertThat(
            GcpBlueprint.of(
                    """
                    letters: {kind: object-store}
                    sorter: {kind: model-customization, source: letters, train: {model: qwen3-8b}, approval: automatic}
                    assistant: {kind: chat-api, model: sorter}
                    """)
                .findings())
        .anyMatch(
            finding ->
                finding.endsWith(
                    ": 'sorter' tunes a model with open weights, which has to be served"));
  }

  @Test
  void saysWhichQuotaAJobCountsAgainst() {
    assertThat(with("train: {model: qwen3-4b, accelerator: g2-standard-4}, notify: team").quotas())
        .singleElement()
        .asString()
        .startsWith("SP0618 ")
        .contains(
            "1 x g2-standard-4 takes 1 GPU of the quota 'custom_model_training_nvidia_l4_gpus");
  }

  @Test
  void tpusHaveARecipeAndAnImageOfTheirOwn() {
    TestBlueprint blueprint = with("train: {model: qwen3-8b, accelerator: v6e-4}, notify: team");
    assertThat(blueprint.file("workflows/sorter.yaml"))
        .contains("machineType: ct6e-standard-4t")
        .contains("tpuTopology: \"2x2\"")
        .contains("jax-ai-image/tpu:")
        .doesNotContain("diskSpec")
        .doesNotContain("restartJobOnWorkerRestart");
    assertThat(blueprint.file("recipes/sorter/requirements.txt")).contains("google-tunix==");
  }
}
