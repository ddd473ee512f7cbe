package dev.stackprint.aws.kinds.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.aws.kinds.AwsBlueprint;
import org.junit.jupiter.api.Test;

class TermsTest {

  @Test
  void areLinesOfCommaSeparatedValues() {
    assertThat(
            AwsBlueprint.of(
                    """
                    terms:
                      kind: glossary
                      source: en
                      terms:
                        order: {de: Auftrag, fr: commande}
                        a "b", c: {de: x}
                    """)
                .file("glossaries/terms.csv"))
        .isEqualTo("en,de,fr\norder,Auftrag,commande\n\"a \"\"b\"\", c\",x,\n");
  }
}
