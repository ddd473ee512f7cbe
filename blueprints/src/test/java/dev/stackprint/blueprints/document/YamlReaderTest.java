package dev.stackprint.blueprints.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.source.Origin;
import dev.stackprint.blueprints.source.SourceFile;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlReaderTest {

  @Test
  void valuesHaveTheTypesOfTheCoreSchema() {
    MapValue map =
        read(
            """
            text: [plain, 'single', "double\\u00e9", yes, no, on, 12:30, 1_000, "1", 0x, .5.]
            numbers: [1, -2.50, 0x1F, 0o17, 1e3, +4, .5]
            flags: [true, False, TRUE]
            nothing: [null, ~, Null, ]
            """);
    assertThat(Plain.of(map))
        .isEqualTo(
            Map.of(
                "text",
                List.of(
                    "plain", "single", "doubleé", "yes", "no", "on", "12:30", "1_000", "1", "0x",
                    ".5."),
                "numbers",
                List.of(
                    new BigDecimal("1"),
                    new BigDecimal("-2.50"),
                    new BigDecimal("31"),
                    new BigDecimal("15"),
                    new BigDecimal("1e3"),
                    new BigDecimal("4"),
                    new BigDecimal("0.5")),
                "flags",
                List.of(true, false, true),
                "nothing",
                List.of("<null>", "<null>", "<null>")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        // key ~ what its origin covers
        "plain       ~ some words",
        "single      ~ 'it''s'",
        "double      ~ \"资料 \\\"x\\\"\"",
        "list        ~ [",
        "block       ~ -",
        "map         ~ inner",
        "flow        ~ {",
        "literal     ~ |-",
        "several     ~ over",
        "number      ~ 12.50",
        "anchored    ~ value",
        "after-emoji ~ here"
      })
  void originsCoverTheTokenInItsFirstLine(String key, String covered) {
    String text =
        """
        plain: some words   # a comment
        single: 'it''s'
        double: "资料 \\"x\\""
        list: [a, b]
        block:
          - a
        map:
          inner: x
        flow: {a: b}
        literal: |-
          text
        several: over
          lines
        number:    12.50
        anchored: &anchor value
        "👩‍🔬": {x: y}
        after-emoji: here
        """;
    Origin origin = read(text).get(key).orElseThrow().origin();
    String line = origin.file().line(origin.line());
    int start = line.offsetByCodePoints(0, origin.column() - 1);
    assertThat(line.substring(start, line.offsetByCodePoints(start, origin.length())))
        .isEqualTo(covered);
  }

  @Test
  void keysHaveOriginsToo() {
    MapValue map = read("\"资料\": {'a b': 1}\n");
    assertThat(map.entries().get("资料").key()).hasToString("f.yaml:1:1");
    MapValue inner = (MapValue) map.get("资料").orElseThrow();
    Origin key = inner.entries().get("a b").key();
    assertThat(key).hasToString("f.yaml:1:8");
    assertThat(key.length()).isEqualTo(5);
  }

  @Test
  void lineBreaksOfAllSystemsCount() {
    Value last = read("a: 1\r\nb: 2\rc: 3\nd: 4").get("d").orElseThrow();
    assertThat(last.origin()).hasToString("f.yaml:4:4");
  }

  @Test
  void anchorsRepeatValues() {
    assertThat(Plain.of(read("a: &a {x: [1, &b c]}\nd: *a\ne: *b\n")))
        .isEqualTo(
            Map.of(
                "a", Map.of("x", List.of(BigDecimal.ONE, "c")),
                "d", Map.of("x", List.of(BigDecimal.ONE, "c")),
                "e", "c"));
  }

  @Test
  void deepAndLargeTextsAreRefusedQuickly() {
    for (String text :
        List.of(
            "a: " + "[".repeat(500_000),
            "a: " + "{a: ".repeat(200_000),
            "- ".repeat(500_000),
            "? ".repeat(500_000),
            // Each anchor is shallow, and what they unfold to is not.
            "a0: &a0 x\n"
                + IntStream.range(1, 60)
                    .mapToObj(i -> "a" + i + ": &a" + i + " [*a" + (i - 1) + "]\n")
                    .collect(Collectors.joining()),
            "a: &a [" + "x,".repeat(400_000) + "]",
            "[".repeat(10) + "&a ".repeat(100_000),
            "'".repeat(999_999),
            "a: " + "9".repeat(1_000_000))) {
      Diagnostics diagnostics = new Diagnostics();
      YamlReader.read(new SourceFile("f.yaml", text), diagnostics);
      assertThat(diagnostics.hasErrors()).isTrue();
    }
  }

  private static MapValue read(String text) {
    Diagnostics diagnostics = new Diagnostics();
    MapValue map = YamlReader.read(new SourceFile("f.yaml", text), diagnostics).orElseThrow();
    assertThat(diagnostics.sorted()).isEmpty();
    return map;
  }
}
