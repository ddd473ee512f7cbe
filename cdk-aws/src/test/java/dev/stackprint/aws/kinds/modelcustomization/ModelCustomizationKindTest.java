package dev.stackprint.aws.kinds.modelcustomization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.aws.kinds.AwsBlueprint;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.rendering.tuning.TuningCheck;
import dev.stackprint.verification.TestBlueprint;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelCustomizationKindTest {

  private static TestBlueprint with(String properties) {
    return AwsBlueprint.of(
        """
        letters: {kind: object-store}
        tuned: {kind: object-store}
        keys: {kind: encryption-key}
        inside: {kind: network}
        team: {kind: notification}
        sorter: {kind: model-customization, source: letters, %s}
        """
            .formatted(properties));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          model: claude-sonnet, notify: team                   | 'claude-sonnet' cannot be tuned on AWS and then be called on demand
          model: nova-lite-2, notify: team                     | 'nova-lite-2' cannot be tuned on AWS and then be called on demand
          model: nova-micro                                    | Nobody is asked to approve
          model: nova-micro, notify: team, epochs: 6           | 'nova-micro-1' is tuned for up to 5 epochs
          model: nova-micro, notify: team, validation: training/check.jsonl | What the model is measured with lies among what it learns from
          model: nova-micro, notify: team, prefix: ""          | What the model is measured with lies among what it learns from
          model: nova-micro, notify: team, prefix: executions/ | 'sorter' itself writes to the folder 'executions/' of this store
          model: nova-micro, notify: team, teacher: nova-pro   | Only distillation has a teacher
          train: {model: qwen3-8b}, notify: team, method: distillation, teacher: nova-pro | Models with open weights learn from the answers in the examples only
          model: nova-micro, notify: team, method: distillation | Distillation needs a model to learn from
          model: nova-pro, notify: team, method: distillation, teacher: nova-pro | 'nova-pro-1' cannot learn from another model on AWS
          model: nova-micro, notify: team, method: distillation, teacher: claude-sonnet | 'claude-sonnet' cannot teach 'nova-micro-1'
          model: nova-micro, notify: team, method: distillation, teacher: nova-pro, epochs: 2 | A job of distillation chooses the epochs itself
          model: nova-micro, notify: team, method: distillation, teacher: nova-pro, aws: {learning-rate: 0.00002} | A job of distillation chooses how fast the model changes
          model: nova-micro, notify: team, prefix: models/new/ | 'sorter' itself writes to the folder 'models/' of this store
          notify: team, train: {model: qwen3-8b, accelerator: trn1.2xlarge} | A training job of SageMaker cannot run on trn1.2xlarge: models are compiled there, for which it is too small
          notify: team, train: {model: mistral-7b, accelerator: trn1.32xlarge} | A training job of SageMaker cannot run on trn1.32xlarge: optimum-neuron does not train mistral-7b
          notify: team, train: {model: qwen3-8b, accelerator: trn1.32xlarge, capacity: spot} | On Trainium a training does not go on from checkpoints, and would begin anew each time
          notify: team, train: {model: qwen3-8b, batch: 6, accelerator: g6e.12xlarge} | g6e.12xlarge goes through 4 examples at a time, which `batch` is no multiple of
          notify: team, train: {model: qwen3-8b, network: inside} | The recipe loads packages, and 'inside' has no way to the internet
          notify: team, train: {model: qwen3-8b, key: keys}     | Disks of machines with accelerators encrypt by themselves, and SageMaker takes no key for them
          notify: team, train: {model: qwen3-8b, weights-path: a/} | A folder of weights needs a store that it is in
          notify: team, train: {model: llama-3-1-8b, weights: tuned, token-secret: hf} | With weights of your own nothing is loaded from Hugging Face
          notify: team, train: {model: llama-3-1-8b}            | The weights of meta-llama/Llama-3.1-8B-Instruct take an agreement with their owner
          notify: team, train: {model: qwen3-8b}, aws: {warmup-steps: 5} | `warmup-steps` is of managed models, and a recipe tunes this one
          """)
  void names(String properties, String message) {
    assertThat(with(properties).findings()).anyMatch(finding -> finding.endsWith(": " + message));
  }

  @Test
  void namesRegionsThatTune() {
    Plan plan = with("model: nova-pro, notify: team").in("eu-west-1").plan();
    assertThat(new TuningCheck(plan.component("sorter"), plan, Optional.empty()).findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.message())
                  .isEqualTo("'nova-pro-1' is not known to be tuned in eu-west-1");
              assertThat(finding.hint()).hasValue("Regions that tune it: us-east-1");
            });
  }

  @Test
  void findsNothingElse() {
    assertThat(with("model: nova-micro, notify: team, results: tuned, prefix: models/").findings())
        .isEmpty();
    assertThat(with("model: nova-lite, approval: automatic, epochs: 5").findings()).isEmpty();
    assertThat(
            with("model: nova-lite, notify: team, method: distillation, teacher: nova-pro")
                .findings())
        .isEmpty();
  }

  @Test
  void aJobIsToldOnlyWhatIsChosen() {
    String chosen =
        with("model: nova-micro, notify: team, epochs: 2, aws: {learning-rate: 0.00005}")
            .file("workflows/sorter.asl.json");
    assertThat(chosen)
        .contains("\"HyperParameters\": {\"epochCount\": \"2\", \"learningRate\": \"0.00005\"}");
    assertThat(with("model: nova-micro, notify: team").file("workflows/sorter.asl.json"))
        .doesNotContain("HyperParameters");
  }

  @Test
  void whatIsInUseIsCalledByThoseWhoNameIt() {
    TestBlueprint called =
        AwsBlueprint.of(
            """
            letters: {kind: object-store}
            sorter: {kind: model-customization, source: letters, model: nova-micro, approval: automatic}
            assistant: {kind: chat-api, model: sorter}
            box:
              kind: workflow
              source: letters
              prefix: box/
              steps: [{summarize: {model: sorter}}]
            """);
    assertThat(called.findings()).isEmpty();
    assertThat(called.file("functions/assistant/model.py")).contains("self._in_use.model_id()");
    assertThat(called.file("functions/assistant/in_use.py"))
        .isEqualTo(called.file("functions/box/in_use.py"));
    assertThat(called.file("src/main/java/infra/test/Assistant.java"))
        .contains("MODEL_IN_USE")
        .contains("sorter.grantInvoke(function)")
        .doesNotContain("MODEL_ID");
    assertThat(called.file("src/main/java/infra/test/Sorter.java"))
        .contains("results.grantReadObjects(caller, \"models/sorter.json\")")
        .doesNotContain("grantGuardedInvoke");
  }

  @Test
  void fromANetworkTheStoreIsReachedToo() {
    assertThat(
            AwsBlueprint.of(
                    """
                    letters: {kind: object-store}
                    network: {kind: network}
                    sorter: {kind: model-customization, source: letters, model: nova-micro, approval: automatic}
                    assistant: {kind: chat-api, model: sorter, network: network}
                    """)
                .component("Network"))
        .contains("GatewayVpcEndpointAwsService.S3", "bedrock-runtime")
        .doesNotContain("sagemaker");
  }

  @Test
  void aTunedModelHasTheLimitsOfItsBase() {
    String tuned = "sorter: {kind: model-customization, source: s, approval: automatic, %s}";
    assertThat(
            AwsBlueprint.of(
                    """
                    s: {kind: object-store}
                    %s
                    box: {kind: workflow, source: s, prefix: box/, steps: [{summarize: {model: sorter, max-tokens: 16000}}]}
                    """
                        .formatted(tuned.formatted("model: nova-micro")))
                .findings())
        .anyMatch(finding -> finding.endsWith(": nova-micro-1 answers in 10000 tokens at most"));
    assertThat(
            AwsBlueprint.of(
                    """
                    s: {kind: object-store}
                    %s
                    chat: {kind: chat-api, model: sorter}
                    """
                        .formatted(tuned.formatted("train: {model: qwen3-8b}")))
                .findings())
        .anyMatch(
            finding ->
                finding.endsWith(
                    ": 'sorter' tunes a model with open weights, which has to be served"));
  }

  @Test
  void saysHowToStart() {
    assertThat(with("model: nova-micro, notify: team").file("README.md"))
        .contains("start-execution")
        .contains("models/sorter.json");
    assertThat(
            with("model: nova-micro, notify: team, method: distillation, teacher: nova-pro-1")
                .file("README.md"))
        .contains("tunes nova-micro-1 on answers of nova-pro-1")
        .contains("and the teacher's answers by their tokens");
    assertThat(with("model: nova-micro, notify: team, start: [upload]").file("README.md"))
        .contains("which starts `sorter`");
  }

  @Test
  void takesTheCheapestMachineAndWarnsOfItsQuota() {
    TestBlueprint lora = with("notify: team, train: {model: qwen3-8b}");
    assertThat(lora.file("workflows/sorter.asl.json"))
        .contains("\"InstanceType\": \"ml.g6e.xlarge\"")
        .contains("\"TUNE_LEARNING_RATE\": \"0.0002\"")
        .contains("\"EnableManagedSpotTraining\": false")
        .doesNotContain("MaxWaitTimeInSeconds", "TUNE_TOKEN_SECRET");
    assertThat(lora.file("README.md"))
        .contains("learns on ml.g6e.xlarge", "the cheapest that was found to fit")
        .contains("weights-path", "delete-model-package");
    assertThat(lora.quotas())
        .singleElement()
        .asString()
        .startsWith("SP0618 components.sorter.train.accelerator: 1 x g6e.xlarge takes 1 instance")
        .contains("ml.g6e.xlarge for training job usage");
  }

  @Test
  void spotGoesOnFromCheckpoints() {
    String definition =
        with("notify: team, train: {model: qwen3-8b, method: full, capacity: spot, max-runtime: 6h}")
            .file("workflows/sorter.asl.json");
    assertThat(definition)
        .contains("\"MaxRuntimeInSeconds\": 21600", "\"MaxWaitTimeInSeconds\": 108000")
        .contains("CheckpointConfig", "\"TUNE_LEARNING_RATE\": \"0.00001\"");
  }

  @Test
  void tellsTheRecipeWhereWeightsAndTokenAre() {
    assertThat(
            with("notify: team, train: {model: llama-3-1-8b, weights: tuned, weights-path: a/}")
                .file("workflows/sorter.asl.json"))
        .contains("s3://${WeightsBucket}/a/", "\"TUNE_MODEL\": \"/opt/ml/input/data/weights\"");
    TestBlueprint gated =
        with("notify: team, train: {model: llama-3-1-8b, token-secret: hf/token}");
    assertThat(gated.file("workflows/sorter.asl.json"))
        .contains("\"TUNE_TOKEN_SECRET\": \"hf/token\"");
    assertThat(gated.file("README.md"))
        .contains("create-secret --region us-east-1 --name hf/token");
    assertThat(gated.file("recipes/sorter/hub.py")).contains("secretsmanager");
  }

  @Test
  void sharesLayersAmongCoresOfTrainium() {
    TestBlueprint neuron =
        with("notify: team, train: {model: qwen3-8b, accelerator: trn1.32xlarge}");
    assertThat(neuron.file("workflows/sorter.asl.json"))
        .contains("\"TUNE_CORES\": \"32\"", "\"TUNE_TENSOR_PARALLEL\": \"")
        .contains("huggingface-pytorch-training-neuronx:");
    assertThat(neuron.file("recipes/sorter/requirements.txt")).contains("optimum-neuron==");
  }
}
