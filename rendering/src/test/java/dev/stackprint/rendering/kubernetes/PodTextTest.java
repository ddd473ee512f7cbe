package dev.stackprint.rendering.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PodTextTest {

  @Test
  void leavesNothingForKubernetesToPutAVariableInto() {
    assertThat(PodText.words(List.of("a $(B) c", "$B ${C}", "$$(D)")))
        .containsExactly("a $$(B) c", "$B ${C}", "$$$(D)");
  }
}
