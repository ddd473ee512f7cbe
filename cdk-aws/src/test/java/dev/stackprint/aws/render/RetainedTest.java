package dev.stackprint.aws.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RetainedTest {

  @Test
  void logicalIdsJoinThePath() {
    assertThat(Retained.logicalId("Knowledge", "Vectors/Database"))
        .isEqualTo("KnowledgeVectorsDatabase");
  }

  @Test
  void logicalIdsLeaveOutWhatTheParentEndsWith() {
    assertThat(Retained.logicalId("Key", "Key")).isEqualTo("Key");
    assertThat(Retained.logicalId("MasterKey", "Key")).isEqualTo("MasterKey");
    assertThat(Retained.logicalId("Store", "Bucket/Bucket")).isEqualTo("StoreBucket");
  }
}
