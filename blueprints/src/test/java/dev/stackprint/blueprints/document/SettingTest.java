package dev.stackprint.blueprints.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.source.SourceFile;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingTest {

  @ParameterizedTest(name = "{0} with {1} is {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{a: 1}          | a=2                 | {a: 2}",
        "{a: 1}          | b.c.d=text          | {a: 1, b: {c: {d: text}}}",
        "{a: {b: 1}}     | a.\"x.y\"='1'       | {a: {b: 1, x.y: '1'}}",
        "{a: {b: 1}}     | a={c: 2}            | {a: {b: 1, c: 2}}",
        "{a: {b: 1}}     | a.b=                | {a: {}}",
        "{a: {b: 1}}     | a.b=null            | {a: {}}",
        "{a: [1, 2]}     | a[0]=x              | {a: [x, 2]}",
        "{a: [1, 2]}     | a[2]=x              | {a: [1, 2, x]}",
        "{a: [1, 2]}     | a[0]=null           | {a: [2]}",
        "{a: [{b: 1}]}   | a[0].c=2            | {a: [{b: 1, c: 2}]}",
        "{a: [[1], [2]]} | a[1][0]=3           | {a: [[1], [3]]}",
        "{a: 1}          | a=[x, \"=\", 'y=z'] | {a: [x, '=', y=z]}",
        "{a: 1}          | a=b=c               | {a: b=c}",
        "{a: 1}          | a= spaced  out      | {a: spaced  out}",
        "{a: 1}          | a=\"tab\\t\"        | {a: \"tab\\t\"}"
      })
  void sets(String document, String argument, String expected) {
    Diagnostics diagnostics = new Diagnostics();
    MapValue set = set(read(document), argument, diagnostics);
    assertThat(diagnostics.sorted()).isEmpty();
    assertThat(Plain.of(set)).isEqualTo(Plain.of(read(expected)));
  }

  @Property
  void doesWhatAFileWouldDo(@ForAll("paths") List<String> keys, @ForAll("values") String value) {
    MapValue document = read("{a: {b: {c: 1}, c: [1]}, b: text}");
    StringBuilder path = new StringBuilder();
    StringBuilder file = new StringBuilder(value);
    for (String key : keys) {
      path.append(path.isEmpty() ? "" : ".").append(key);
    }
    for (int i = keys.size() - 1; i >= 0; i--) {
      file.insert(0, "{" + keys.get(i) + ": ").append("}");
    }
    MapValue over = read(file.toString());
    Merger merger = new Merger(Merger.Layer.ADJUSTMENT, new History(), new Diagnostics());
    assertThat(Plain.of(set(document, path + "=" + value, new Diagnostics())))
        .isEqualTo(Plain.of(merger.merge(document, over)));
  }

  @Property
  void pathsAreReadAsTheyAreWritten(@ForAll List<String> keys) {
    Path path = new Path(List.copyOf(keys));
    assertThat(PathParser.parse(path.toString())).contains(path);
  }

  @Test
  void depthIsLimited() {
    Diagnostics diagnostics = new Diagnostics();
    assertThat(SettingParser.parse("a" + ".a".repeat(100_000) + "=1", diagnostics)).isEmpty();
    assertThat(SettingParser.parse("a" + "[0]".repeat(100_000) + "=1", diagnostics)).isEmpty();
    assertThat(diagnostics.sorted()).extracting(Diagnostic::code).containsOnly("SP0206");
  }

  @Property
  void anyArgumentIsReadOrRefused(@ForAll("arguments") String argument) {
    Diagnostics diagnostics = new Diagnostics();
    boolean read = SettingParser.parse(argument, diagnostics).isPresent();
    assertThat(read || diagnostics.hasErrors()).isTrue();
  }

  @Provide
  Arbitrary<List<String>> paths() {
    return Arbitraries.of("a", "b", "c", "new").list().ofMinSize(1).ofMaxSize(4);
  }

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.of(
        "1", "text", "'quoted, text'", "[1, 2]", "{b: 2, d: {e: f}}", "null", "true", "\"\\n\"");
  }

  @Provide
  Arbitrary<String> arguments() {
    return Arbitraries.of(
            "a", ".", "=", "[", "]", "0", "\"", "{", "}", ":", " ", "\n", "é", "\\", "&", "*", "-")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  private static MapValue set(MapValue document, String argument, Diagnostics diagnostics) {
    Merger merger = new Merger(Merger.Layer.ADJUSTMENT, new History(), diagnostics);
    return SettingParser.parse(argument, diagnostics)
        .orElseThrow()
        .applyTo(document, merger, diagnostics);
  }

  private static MapValue read(String text) {
    return YamlReader.read(new SourceFile("f.yaml", text), new Diagnostics()).orElseThrow();
  }
}
