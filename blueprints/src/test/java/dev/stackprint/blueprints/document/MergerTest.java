package dev.stackprint.blueprints.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.source.SourceFile;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.Value;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergerTest {

  @ParameterizedTest(name = "{0} + {1} = {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{a: 1}               | {b: 2}               | {a: 1, b: 2}",
        "{a: 1}               | {a: 2}               | {a: 2}",
        "{a: {b: 1, c: 2}}    | {a: {c: 3, d: 4}}    | {a: {b: 1, c: 3, d: 4}}",
        "{a: [1, 2]}          | {a: [3]}             | {a: [3]}",
        "{a: {b: 1}}          | {a: x}               | {a: x}",
        "{a: x}               | {a: {b: 1}}          | {a: {b: 1}}",
        "{a: 1, b: 2}         | {a: null}            | {b: 2}",
        "{a: {b: 1, c: 2}}    | {a: {b: ~}}          | {a: {c: 2}}",
        "{a: 1}               | {b: {c: null, d: 1}} | {a: 1, b: {d: 1}}",
        "{a: [1]}             | {a: [{b: null}]}     | {a: [{}]}",
        "{parameters: {m: {type: model, default: x}}} | {parameters: {m: y}} | {parameters: {m: {type: model, default: y}}}",
        "{parameters: {m: {type: model}}} | {parameters: {m: y}} | {parameters: {m: {type: model, default: y}}}",
        "{parameters: {m: {type: model}}} | {parameters: {m: null}} | {parameters: {}}",
        "{environments: {p: {a: 1}}} | {environments: {p: {a: null}}} | {environments: {p: {a: null}}}",
        "{environments: {p: {a: 1}}} | {environments: {p: null}} | {environments: {}}",
        "{components: {a: {kind: queue, x: 1}}} | {components: {a: {kind: topic, y: 2}}} | {components: {a: {kind: topic, y: 2}}}"
      })
  void lays(String under, String over, String expected) {
    assertThat(Plain.of(merge(read(under), read(over)))).isEqualTo(Plain.of(read(expected)));
  }

  @Test
  void whatAnExtensionMentionsIsItsOwnAndWhatAnEnvironmentMentionsIsNot() {
    MapValue under = read("u", "a: {b: 1,\n c: 2}");
    MapValue over = read("o", "a: {c: 3}");
    MapValue extended =
        new Merger(Merger.Layer.EXTENSION, new History(), new Diagnostics()).merge(under, over);
    assertThat(extended.entries().get("a").key()).hasToString("o:1:1");
    assertThat(((MapValue) extended.get("a").orElseThrow()).entries().get("b").key())
        .hasToString("u:1:5");
    MapValue adjusted =
        new Merger(Merger.Layer.ADJUSTMENT, new History(), new Diagnostics()).merge(under, over);
    assertThat(adjusted.entries().get("a").key()).hasToString("u:1:1");
    assertThat(((MapValue) adjusted.get("a").orElseThrow()).get("c").orElseThrow().origin())
        .hasToString("o:1:8");
  }

  @Property
  void nothingLaidOverOrUnderChangesNothing(@ForAll("documents") String text) {
    MapValue document = read(text);
    assertThat(merge(document, read("{}")).entries()).isEqualTo(document.entries());
    assertThat(merge(read("{}"), document).entries()).isEqualTo(document.entries());
  }

  @Property
  void layingADocumentOverItselfChangesNothing(@ForAll("documents") String text) {
    MapValue document = read(text);
    assertThat(merge(document, document)).isEqualTo(document);
  }

  /** Where a node is a map in one document and something else in another, order does count. */
  @Property
  void documentsOfOneShapeMergeInAnyGrouping(
      @ForAll("documents") String one,
      @ForAll("documents") String two,
      @ForAll("documents") String three) {
    MapValue a = read("one", one);
    MapValue b = read("two", two);
    MapValue c = read("three", three);
    assertThat(merge(merge(a, b), c)).isEqualTo(merge(a, merge(b, c)));
  }

  @Property
  void everyValueKeepsItsOrigin(@ForAll("documents") String one, @ForAll("documents") String two) {
    MapValue under = read("one", one);
    MapValue over = read("two", two);
    assertThat(Plain.nodes(merge(under, over)).filter(MergerTest::isLeaf))
        .allMatch(
            leaf ->
                Plain.nodes(under).anyMatch(leaf::equals)
                    || Plain.nodes(over).anyMatch(leaf::equals));
    assertThat(Plain.nodes(over).filter(MergerTest::isLeaf))
        .allMatch(leaf -> Plain.nodes(merge(under, over)).anyMatch(leaf::equals));
  }

  /** Documents in which a key says whether it holds a map, a list or a number. */
  @Provide
  Arbitrary<String> documents() {
    return Arbitraries.lazyOf(() -> map(3));
  }

  private static Arbitrary<String> map(int depth) {
    Arbitrary<String> number =
        Arbitraries.integers().between(0, 9).map(value -> "n" + value % 3 + ": " + value);
    Arbitrary<String> list =
        Arbitraries.integers().between(0, 9).map(value -> "l" + value % 3 + ": [" + value + "]");
    Arbitrary<String> entry =
        depth == 0
            ? Arbitraries.oneOf(number, list)
            : Arbitraries.oneOf(number, list, map(depth - 1).map(map -> "m: " + map));
    return entry
        .list()
        .ofMaxSize(4)
        .uniqueElements(text -> text.substring(0, text.indexOf(':')))
        .map(entries -> "{" + String.join(", ", entries) + "}");
  }

  private static boolean isLeaf(Value value) {
    return !(value instanceof MapValue);
  }

  private static MapValue merge(MapValue under, MapValue over) {
    return new Merger(Merger.Layer.EXTENSION, new History(), new Diagnostics()).merge(under, over);
  }

  private static MapValue read(String text) {
    return read("f.yaml", text);
  }

  private static MapValue read(String name, String text) {
    Diagnostics diagnostics = new Diagnostics();
    MapValue map = YamlReader.read(new SourceFile(name, text), diagnostics).orElseThrow();
    assertThat(diagnostics.sorted()).isEmpty();
    return map;
  }
}
