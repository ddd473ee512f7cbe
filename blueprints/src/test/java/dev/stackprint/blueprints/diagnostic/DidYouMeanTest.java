package dev.stackprint.blueprints.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DidYouMeanTest {

  private static final List<String> NAMES =
      List.of(
          "name", "knowledge-base", "object-store", "claude-sonnet", "claude-haiku", "eu", "us");

  @ParameterizedTest
  @CsvSource({
    "nmae, name", // swapped neighbours
    "nam, name",
    "Name, name",
    "knowledgeBase, knowledge-base",
    "knowledge_base, knowledge-base",
    "knowledge, knowledge-base", // half a name
    "objectstores, object-store",
    "claude-sonet, claude-sonnet",
    "EU, eu"
  })
  void findsWhatWasMeant(String written, String meant) {
    assertThat(DidYouMean.closest(written, NAMES)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"xy", "zzz", "telephone-directory", "''", "u"})
  void staysSilentIfNothingIsClose(String written) {
    assertThat(DidYouMean.closest(written, NAMES)).isEmpty();
  }

  @Test
  void doesNotDependOnTheOrderOfCandidates() {
    assertThat(DidYouMean.closest("cat", List.of("car", "bat")))
        .isEqualTo(DidYouMean.closest("cat", List.of("bat", "car")))
        .contains("bat");
  }

  @Test
  void isNotImpressedByLength() {
    assertThat(DidYouMean.closest("name".repeat(100_000), NAMES)).isEmpty();
  }
}
