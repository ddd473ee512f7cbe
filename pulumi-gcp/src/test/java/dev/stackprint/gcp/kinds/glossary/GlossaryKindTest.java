package dev.stackprint.gcp.kinds.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.gcp.kinds.GcpBlueprint;
import dev.stackprint.verification.TestBlueprint;
import org.junit.jupiter.api.Test;

class GlossaryKindTest {

  private static TestBlueprint glossary(String direction) {
    return GcpBlueprint.of(
        """
        terms:
          kind: glossary
          source: en
          direction: %s
          terms:
            order: {de: Auftrag, pt-BR: pedido}
            a "b", c: {de: x}
        """
            .formatted(direction));
  }

  @Test
  void hasAFileForEachPairOfLanguages() {
    assertThat(glossary("from-source").file("glossaries/terms/en-de.csv"))
        .isEqualTo("order,Auftrag\n\"a \"\"b\"\", c\",x\n");
    assertThat(glossary("from-source").file("glossaries/terms/en-pt-BR.csv"))
        .isEqualTo("order,pedido\n");
  }

  @Test
  void looksUpTermsOfTheSourceLanguageOnlyIfAskedTo() {
    assertThat(GlossaryKind.pairs(glossary("from-source").plan().component("terms")))
        .containsExactly(new LanguagePair("en", "de"), new LanguagePair("en", "pt-BR"));
    assertThat(GlossaryKind.pairs(glossary("any").plan().component("terms")))
        .contains(new LanguagePair("de", "pt-BR"), new LanguagePair("pt-BR", "en"))
        .hasSize(6);
  }

  @Test
  void namesGlossariesInLowerCase() {
    assertThat(new LanguagePair("en", "pt-BR").ending()).isEqualTo("-en-pt-br");
  }

  @Test
  void makesThemWithTheFilesThatAreDeployed() {
    assertThat(glossary("from-source").component("Terms"))
        .contains("Path.of(\"functions/terms/main.py\")", "/glossaries/test-terms\"")
        .doesNotContain("fakes.py", "test_main.py", "Output<String> names()");
  }
}
