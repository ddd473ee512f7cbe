package dev.stackprint.blueprints.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerlessInferenceTest {

  private final ServerlessInference serverless = Facts.load().serverless();

  @Test
  void anEndpointHasLimits() {
    assertThat(serverless.memorySizes()).startsWith(1024).endsWith(6144).isSorted();
    assertThat(serverless.diskGigabytes()).isEqualTo(5);
    assertThat(serverless.requests()).isEqualTo(200);
    assertThat(serverless.startSeconds()).isGreaterThan(serverless.answerSeconds());
  }

  @Test
  void theServerForProcessorsIsInTheRegistryOfTheRegion() {
    assertThat(serverless.server("us-east-1"))
        .hasValueSatisfying(
            image -> {
              assertThat(image.registry())
                  .isEqualTo("763104351884.dkr.ecr.us-east-1.amazonaws.com");
              assertThat(image.repository()).isEqualTo("llama-cpp");
              assertThat(image.tag()).startsWith("server-sagemaker-cpu-v");
            });
    assertThat(serverless.regions())
        .hasSize(21)
        .allSatisfy(region -> assertThat(serverless.server(region)).isPresent());
  }

  @Test
  void theFactsHaveDatedSources() {
    assertThat(serverless.sources().asOf("limits")).isAfter("2026-01-01");
    assertThat(serverless.sources().asOf("images")).isAfter("2026-01-01");
  }
}
