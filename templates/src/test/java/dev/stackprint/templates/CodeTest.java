package dev.stackprint.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class CodeTest {
  private static Map<String, Object> value() {
    var value = new LinkedHashMap<String, Object>();
    value.put("text", "a\"b");
    value.put("list", Arrays.asList(1, 2.5, true, null, List.of(), new TreeMap<>()));
    value.put("map", new TreeMap<>(Map.of("b", "2", "a", "1")));
    return value;
  }

  @Test
  void writesJson() {
    assertThat(JsonCode.value(value()).text())
        .isEqualTo(
            """
            {
              "text": "a\\"b",
              "list": [
                1,
                2.5,
                true,
                null,
                [],
                {}
              ],
              "map": {
                "a": "1",
                "b": "2"
              }
            }""");
    assertThat(JsonCode.value(List.of(Code.json("[1]"))).text()).isEqualTo("[\n  [1]\n]");
  }

  @Test
  void writesPython() {
    assertThat(PythonCode.value(value()).text())
        .isEqualTo(
            """
            {"text": "a\\"b", "list": [1, 2.5, True, None, [], {}], "map": {"a": "1", "b": "2"}}""");
    assertThat(PythonCode.value(List.of(PythonCode.identifier("os"))).text()).isEqualTo("[os]");
  }

  @Test
  void refusesWhatWouldDifferFromRunToRun() {
    for (var unordered : List.of(Map.of("a", 1, "b", 2), new java.util.HashMap<>(value()))) {
      assertThatThrownBy(() -> JsonCode.value(unordered))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("order");
      assertThatThrownBy(() -> PythonCode.value(unordered))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void refusesWhatALanguageDoesNotHave() {
    for (var bad : List.of(Double.NaN, 'c', new Object(), Code.java("x"))) {
      assertThatThrownBy(() -> JsonCode.value(bad)).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> PythonCode.value(bad)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "class", "True", "1a", "a-b", "é", "a b"})
  void refusesWhatIsNoIdentifierInPython(String name) {
    assertThatThrownBy(() -> PythonCode.identifier(name))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "eu-west-1, eu-west-1",
        "two words, two words",
        "a/b.c, a/b.c",
        "yes, \"yes\"",
        "Null, \"Null\"",
        "1.5, \"1.5\"",
        "a: b, \"a: b\"",
        "a #b, \"a #b\"",
        "``, \"\"",
        "- a, \"- a\"",
      })
  void quotesInYamlWhatNeedsIt(String text, String yaml) {
    assertThat(YamlCode.string(text).text()).isEqualTo(yaml);
  }

  @Property(tries = 500)
  @Domain(Texts.Domain.class)
  void readsTheSameInYaml(@ForAll String text) {
    var yaml = "- " + YamlCode.string(text).text() + "\n";
    assertThat(new Load(LoadSettings.builder().build()).loadFromString(yaml))
        .isEqualTo(List.of(text));
  }

  @Test
  void writesMarkdown() {
    assertThat(MarkdownCode.span("a`b").text()).isEqualTo("``a`b``");
    assertThat(MarkdownCode.span("a|b").text()).isEqualTo("<code>a&#124;b</code>");
    assertThat(MarkdownCode.block("java", "class A {}").text())
        .isEqualTo("```java\nclass A {}\n```");
    assertThat(MarkdownCode.link("a_b*", "https://a.b/c_d?e=f&g=(h)").text())
        .isEqualTo("[a_b\\*](<https://a.b/c_d?e=f&amp;g=(h)>)");
    assertThat(MarkdownCode.link("click", "javascript:alert(1)").text()).isEqualTo("click");
  }

  @Property(tries = 500)
  @Domain(Texts.Domain.class)
  void staysWithinItsMarkdown(@ForAll String text) {
    var block = Parser.builder().build().parse(MarkdownCode.block("", text).text());
    assertThat(block.getFirstChild()).isInstanceOf(FencedCodeBlock.class);
    assertThat(block.getFirstChild().getNext()).isNull();

    var link = Parser.builder().build().parse(MarkdownCode.link("t", "https://" + text).text());
    assertThat(link.getFirstChild()).isInstanceOf(Paragraph.class);
    assertThat(link.getFirstChild().getFirstChild()).isInstanceOf(Link.class);
    assertThat(link.getFirstChild().getFirstChild().getNext()).isNull();
    assertThat(link.getFirstChild().getFirstChild().getFirstChild()).isInstanceOf(Text.class);

    var span = MarkdownCode.span(text).text();
    var html = HtmlRenderer.builder().build().render(Parser.builder().build().parse("a " + span));
    assertThat(html).matches(span.isEmpty() ? "<p>a</p>\n" : "(?s)<p>a <code>[^<>]*</code></p>\n");
  }

  @Test
  void isKnownByItsTextAndLanguage() {
    assertThat(Code.java("x")).isEqualTo(Code.java("x")).hasSameHashCodeAs(Code.java("x"));
    assertThat(Code.java("x")).isNotEqualTo(Code.python("x")).hasToString("x");
  }
}
