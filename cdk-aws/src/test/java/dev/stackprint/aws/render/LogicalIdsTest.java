package dev.stackprint.aws.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogicalIdsTest {

  @Test
  void logicalIdsJoinThePath() {
    assertThat(LogicalIds.of("Knowledge", "Vectors/Database"))
        .isEqualTo("KnowledgeVectorsDatabase");
  }

  @Test
  void logicalIdsLeaveOutWhatTheParentEndsWith() {
    assertThat(LogicalIds.of("Key", "Key")).isEqualTo("Key");
    assertThat(LogicalIds.of("MasterKey", "Key")).isEqualTo("MasterKey");
    assertThat(LogicalIds.of("Store", "Bucket/Bucket")).isEqualTo("StoreBucket");
  }
}
