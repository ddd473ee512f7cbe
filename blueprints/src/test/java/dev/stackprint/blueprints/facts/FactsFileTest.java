package dev.stackprint.blueprints.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class FactsFileTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aws-languages",
        "aws-prices",
        "aws-regions",
        "gcp-languages",
        "gcp-prices",
        "gcp-regions",
        "models"
      })
  void readingByTheLineGivesWhatYamlSays(String name) throws IOException {
    FactsFile file = FactsFile.read(name);

    Map<?, ?> yaml = yaml(name);

    assertThat(List.copyOf(file.sectionNames())).isEqualTo(new ArrayList<>(yaml.keySet()));
    for (String section : file.sectionNames()) {
      Map<?, ?> expected = (Map<?, ?>) yaml.get(section);
      Section actual = file.section(section);
      assertThat(actual.keys()).isEqualTo(new ArrayList<>(expected.keySet()));
      for (String key : actual.keys()) {
        if (expected.get(key) instanceof Map<?, ?> fields) {
          assertThat(actual.entry(key).fields()).isEqualTo(fields);
        } else {
          assertThat(actual.text(key)).isEqualTo(expected.get(key));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aws-languages",
        "aws-prices",
        "aws-regions",
        "gcp-languages",
        "gcp-prices",
        "gcp-regions",
        "models"
      })
  void everyFileSaysWhereItIsFrom(String name) {
    Sources sources = FactsFile.read(name).sources();

    assertThat(sources.all())
        .isNotEmpty()
        .allSatisfy(
            source -> {
              assertThat(source.reference()).isNotBlank();
              assertThat(source.date()).isAfter("2025-01-01");
              assertThat(source.fields()).isNotEmpty();
            });
  }

  @Test
  void aKeyCanBeQuoted() {
    FactsFile file = FactsFile.parse("x", "# why\na:\n  \"@b/c\": {d: 1}\n  e: f g\n");

    assertThat(file.section("a").keys()).containsExactly("@b/c", "e");
    assertThat(file.section("a").entry("@b/c").number("d")).hasValue(1);
    assertThat(file.section("a").words("e")).containsExactly("f", "g");
  }

  @Test
  void aMistakeOfOursIsAnException() {
    assertThatThrownBy(() -> FactsFile.read("nothing")).hasMessageContaining("/facts/nothing.yaml");
    assertThatThrownBy(() -> FactsFile.parse("x", "  a: b\n")).hasMessageContaining("not a line");
    FactsFile file = FactsFile.parse("x", "a:\n  b: {c: d}\n");
    assertThatThrownBy(() -> file.section("z")).hasMessageContaining("no section z");
    assertThatThrownBy(() -> file.section("a").entry("z")).hasMessageContaining("no z");
    assertThatThrownBy(() -> file.section("a").text("b")).hasMessageContaining("plain text");
    assertThatThrownBy(() -> file.section("a").entry("b").text("z"))
        .hasMessageContaining("missing");
    assertThatThrownBy(() -> file.section("a").entry("b").number("c"))
        .hasMessageContaining("whole number");
  }

  private static Map<?, ?> yaml(String name) throws IOException {
    try (InputStream in = FactsFile.class.getResourceAsStream("/facts/" + name + ".yaml")) {
      return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
    }
  }
}
