package dev.stackprint.aws.kinds.modelendpoint.imported;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.aws.kinds.AwsBlueprint;
import dev.stackprint.verification.TestBlueprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportedModelTest {

  private static TestBlueprint endpoint(String properties) {
    return AwsBlueprint.of(
        """
        store: {kind: object-store}
        network: {kind: network}
        small: {kind: model-endpoint, %s}
        chat: {kind: chat-api, model: small}
        """
            .formatted(properties));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          model: gemma-2-9b, weights: store, weights-path: w/, aws: {host: bedrock} | us-east-1 | Amazon Bedrock is not known to import 'gemma-2-9b'
          model: qwen3-8b, weights: store, weights-path: w/, aws: {host: bedrock} | eu-north-1 | Amazon Bedrock is not known to import models in eu-north-1
          model: qwen3-8b, aws: {host: bedrock} | us-east-1 | Amazon Bedrock imports weights from a store, not from Hugging Face
          model: qwen3-8b, weights: store, aws: {host: bedrock} | us-east-1 | The weights need a folder of their own, beside 'models/', where it is said what is in use
          model: qwen3-8b, weights: store, weights-path: models/w/, aws: {host: bedrock} | us-east-1 | The weights need a folder of their own, beside 'models/', where it is said what is in use
          model: qwen3-8b, weights: store, weights-path: w/, dtype: fp8, aws: {host: bedrock} | us-east-1 | Weights in fp8 are not known to be imported
          model: qwen3-8b, weights: store, weights-path: w/, accelerator: gpu, aws: {host: bedrock} | us-east-1 | What Amazon Bedrock imports runs on no machine of yours, and has no `accelerator`
          model: qwen3-8b, weights: store, weights-path: w/, network: network, aws: {host: bedrock} | us-east-1 | What Amazon Bedrock imports runs on no machine of yours, and has no `network`
          model: qwen3-8b, weights: store, weights-path: w/, copies: {minimum: 0}, aws: {host: bedrock} | us-east-1 | Amazon Bedrock adds and removes copies itself, down to none
          model: qwen3-8b, weights: store, weights-path: w/, aws: {host: bedrock, store: store} | us-east-1 | `store` is for the host sagemaker
          """)
  void refuses(String properties, String region, String message) {
    assertThat(endpoint(properties).in(region).findings())
        .anyMatch(finding -> finding.endsWith(": " + message));
  }

  @Test
  void callersAskWhatWasImportedLast() {
    TestBlueprint imported =
        endpoint("model: llama-3-1-8b, weights: store, weights-path: w/, aws: {host: bedrock}");
    assertThat(imported.findings()).isEmpty();
    assertThat(imported.component("Small"))
        .contains("arn(\"bedrock\", \"imported-model/*\")")
        .doesNotContain("sagemaker");
    assertThat(imported.component("Chat")).contains("MODEL_IN_USE").doesNotContain("MODEL_ID");
    assertThat(imported.file("functions/chat/model.py"))
        .contains("invoke_model(")
        .doesNotContain("invoke_endpoint", "chat_template_kwargs");
    assertThat(imported.file("workflows/small.asl.json"))
        .contains("\"S3Uri\": \"s3://${WeightsBucket}/w/\"");
    assertThat(imported.file("README.md"))
        .contains("nothing by the hour")
        .contains("aws stepfunctions start-execution");
  }
}
