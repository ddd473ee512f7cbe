package dev.stackprint.blueprints.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenModelsTest {

  private final OpenModels models = Facts.load().openModels();

  @Test
  void aModelHasItsDimensions() {
    assertThat(models.find("llama-3-1-70b"))
        .hasValueSatisfying(
            model -> {
              assertThat(model.id()).isEqualTo("meta-llama/Llama-3.1-70B-Instruct");
              assertThat(model.parameters()).isEqualTo(70_553_706_496L);
              assertThat(model.layers()).isEqualTo(80);
              assertThat(model.heads()).isEqualTo(64);
              assertThat(model.kvHeads()).isEqualTo(8);
              assertThat(model.headSize()).isEqualTo(128);
              assertThat(model.context()).isEqualTo(131_072);
              assertThat(model.licence()).hasValue("llama3.1");
              assertThat(model.gated()).isTrue();
              assertThat(model.experts()).isEmpty();
            });
  }

  @Test
  void aMixtureHasExperts() {
    assertThat(models.find("mixtral-8x7b"))
        .hasValueSatisfying(
            model -> {
              assertThat(model.experts()).hasValue(8);
              assertThat(model.activeExperts()).hasValue(2);
              assertThat(model.gated()).isFalse();
            });
  }

  @Test
  void aModelIsFoundByItsRepository() {
    assertThat(models.find("Qwen/Qwen3-32B")).isEqualTo(models.find("qwen3-32b")).isPresent();
  }

  @Test
  void aModelComesInADtype() {
    assertThat(models.find("deepseek-r1"))
        .hasValueSatisfying(
            model -> {
              assertThat(model.dtype()).isEqualTo("fp8");
              assertThat(model.latent()).hasValue(576);
              assertThat(model.experts()).hasValue(256);
            });
    assertThat(models.find("gpt-oss-120b"))
        .hasValueSatisfying(
            model -> {
              assertThat(model.dtype()).isEqualTo("mxfp4");
              // OpenAI counts 114.71 billion in them, with what is not quantized.
              assertThat(model.inExperts()).hasValue(114_661_785_600L);
            });
    assertThat(models.find("llama-4-maverick"))
        .hasValueSatisfying(model -> assertThat(model.dtype()).isEqualTo("bf16"));
  }

  @Test
  void someModelsWriteNoAnswers() {
    assertThat(models.find("bloom"))
        .hasValueSatisfying(model -> assertThat(model.chats()).isFalse());
    assertThat(models.makesImages("stable-diffusion-xl")).isTrue();
    assertThat(models.makesImages("stabilityai/stable-diffusion-3.5-large")).isTrue();
    assertThat(models.makesImages("qwen3-8b")).isFalse();
  }

  @Test
  void anUnknownOneIsNextToLikeOnes() {
    assertThat(models.find("llama-3-1-7b")).isEmpty();
    assertThat(models.like("llama-3-1-7b")).contains("llama-3-1-70b");
    assertThat(models.like("zzz")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "llama-3-1-8b",
        "llama-3-3-70b",
        "qwen3-32b",
        "qwen3-235b",
        "qwen3-coder-480b",
        "gemma-3-27b"
      })
  void aManagedOfferingOfTheSameModelHasTheSameName(String name) {
    assertThat(models.find(name)).isPresent();
    assertThat(Facts.load().models().find(name)).isInstanceOf(ModelMatch.Found.class);
  }

  @Test
  void dimensionsAreOnesThatCanBe() {
    assertThat(models.all())
        .hasSizeGreaterThan(25)
        .allSatisfy(
            model -> {
              assertThat(model.heads() % model.kvHeads()).isZero();
              assertThat(model.licence().isPresent())
                  .isEqualTo(!model.name().equals("deepseek-v3-2024"));
              assertThat(model.context()).isGreaterThanOrEqualTo(model.chats() ? 8192 : 2048);
              assertThat(model.inExperts().isPresent()).isEqualTo(model.dtype().equals("mxfp4"));
            });
  }

  @Test
  void theFactsHaveDatedSources() {
    assertThat(models.sources().of("parameters"))
        .extracting(Source::name)
        .contains("llmfit", "gpt-j", "sd-3-5-size");
    assertThat(models.sources().asOf("layers")).isAfter("2026-01-01");
  }
}
