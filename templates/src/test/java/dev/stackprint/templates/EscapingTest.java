package dev.stackprint.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import dev.stackprint.templates.java.JavaSource;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Whatever a text is, it arrives where it is to arrive, and does nothing else. */
@Domain(Texts.Domain.class)
class EscapingTest {
  @Property(tries = 20)
  void java(@ForAll @Size(min = 1, max = 60) List<String> texts) throws Exception {
    var source = Templates.fragment(EscapingTest.class, "Texts.java.ftl", Texts.of(texts)).text();
    assertCompilesTo(texts, source);
    assertCompilesTo(texts, JavaSource.layout(source));
  }

  @Property(tries = 10)
  void javaOfManyLines(@ForAll @Size(min = 20, max = 20) List<@Size(max = 4) List<String>> lines)
      throws Exception {
    java(lines.stream().map(EscapingTest::seen).toList());
  }

  private static String seen(List<String> lines) {
    return String.join("\n", lines)
        .codePoints()
        .filter(c -> c == '\n' || !Unseen.contains(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static void assertCompilesTo(List<String> texts, String source) throws Exception {
    assertThat(source).doesNotContain("\r");
    var type = Compiled.type("Texts", source);
    for (var i = 0; i < texts.size(); i++) {
      assertSame(type.getMethod("text" + i).invoke(null), texts.get(i));
      assertSame(type.getMethod("code" + i).invoke(null), texts.get(i));
      assertSame(type.getMethod("block" + i).invoke(null), texts.get(i));
    }
  }

  /** Compares as ASCII, so that a failure can be read. */
  private static void assertSame(Object actual, String expected) {
    assertThat(ascii((String) actual)).isEqualTo(ascii(expected));
  }

  private static String ascii(String text) {
    var out = new StringBuilder();
    text.chars()
        .forEach(c -> out.append(c >= ' ' && c < 0x7F ? (char) c : String.format("<%04x>", c)));
    return out.toString();
  }

  @Property(tries = 40)
  void json(@ForAll @Size(min = 1, max = 100) List<String> texts) throws Exception {
    var source = render("Texts.json.ftl", texts);
    var found = new ArrayList<String>();
    try (var parser = new JsonFactory().createParser(source)) {
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME) {
          found.add(parser.getText());
        }
      }
    }
    var expected = new ArrayList<String>();
    for (var i = 0; i < texts.size(); i++) {
      expected.add(Integer.toString(i));
      expected.add(texts.get(i));
    }
    expected.add("end");
    expected.add(texts.get(0));
    assertThat(found).isEqualTo(expected);
  }

  @Property(tries = 40)
  void yaml(@ForAll @Size(min = 1, max = 100) List<String> texts) {
    var source = render("Texts.yaml.ftl", texts);
    var found = new ArrayList<Object>();
    for (var element : (List<?>) new Load(LoadSettings.builder().build()).loadFromString(source)) {
      found.add(element);
    }
    var expected = new ArrayList<Object>();
    for (var text : texts) {
      expected.add(text);
      expected.add(Map.of("a", text, "b", List.of(text)));
    }
    assertThat(found).isEqualTo(expected);
  }

  @Property(tries = 3)
  void python(@ForAll @Size(min = 200, max = 200) List<String> texts) throws Exception {
    var file = Files.createTempFile("texts", ".py");
    try {
      Files.writeString(file, render("Texts.py.ftl", texts));
      var expected = new ArrayList<String>();
      for (var text : texts) {
        expected.add(text);
        expected.add(text);
      }
      assertThat(python(file.toString())).isEqualTo(expected);
    } finally {
      Files.delete(file);
    }
  }

  private static List<String> python(String file) throws Exception {
    var program =
        "import ast, json, sys; "
            + "print(json.dumps(ast.literal_eval(ast.parse(open(sys.argv[1], 'rb').read()).body[0].value)))";
    var process =
        new ProcessBuilder("python3", "-c", program, file).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
    var found = new ArrayList<String>();
    try (var parser = new JsonFactory().createParser(output)) {
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING) {
          found.add(parser.getText());
        }
      }
    }
    return found;
  }

  @Property(tries = 10)
  void shell(@ForAll @Size(min = 1, max = 100) List<String> texts) throws Exception {
    var file = Files.createTempFile("texts", ".sh");
    try {
      Files.writeString(file, render("Texts.sh.ftl", texts));
      var process = new ProcessBuilder("bash", file.toString()).redirectErrorStream(true).start();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
      var expected = new StringBuilder();
      for (var text : texts) {
        var held = new StringBuilder();
        text.codePoints().map(c -> c == 0 || isHalf(c) ? 0xFFFD : c).forEach(held::appendCodePoint);
        expected.append(held).append('\0').append(held).append('\0');
      }
      assertThat(ascii(output)).isEqualTo(ascii(expected.toString()));
      assertThat(process.exitValue()).isZero();
    } finally {
      Files.delete(file);
    }
  }

  @Property(tries = 40)
  void xml(@ForAll @Size(min = 1, max = 100) List<String> texts) throws Exception {
    var source = render("Texts.xml.ftl", texts);
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(source)));
    var elements = document.getDocumentElement().getElementsByTagName("text");
    assertThat(elements.getLength()).isEqualTo(texts.size());
    for (var i = 0; i < texts.size(); i++) {
      var element = (Element) elements.item(i);
      var expected = asXmlHolds(texts.get(i));
      assertThat(element.getTextContent()).isEqualTo(expected);
      assertThat(element.getAttribute("attribute")).isEqualTo(expected);
      assertThat(element.getAttribute("other")).isEqualTo(expected);
      assertThat(element.getChildNodes().getLength()).isLessThanOrEqualTo(1);
    }
  }

  private static String asXmlHolds(String text) {
    var out = new StringBuilder();
    text.codePoints()
        .map(
            c ->
                (c < 0x20 && "\t\n\r".indexOf(c) < 0) || isHalf(c) || c == 0xFFFE || c == 0xFFFF
                    ? 0xFFFD
                    : c)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  @Property(tries = 40)
  void markdown(@ForAll @Size(min = 1, max = 30) List<String> texts) {
    var shown = texts.stream().filter(text -> !folded(text).isEmpty()).toList();
    if (shown.isEmpty()) {
      return;
    }
    var document =
        Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .build()
            .parse(render("Texts.md.ftl", shown));
    var found = new ArrayList<String>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Paragraph paragraph) {
            found.add("p " + text(paragraph));
          }

          @Override
          public void visit(Heading heading) {
            found.add("h " + text(heading));
          }

          @Override
          public void visit(org.commonmark.node.CustomNode node) {
            if (node instanceof TableCell) {
              found.add("td " + text(node));
            } else {
              visitChildren(node);
            }
          }
        });
    var expected = new ArrayList<String>();
    expected.add("p " + folded(shown.get(0)));
    for (var text : shown.stream().map(EscapingTest::folded).toList()) {
      expected.add("p " + text);
      expected.add("h " + text);
      expected.add("p " + text);
      expected.add("p " + text);
      expected.add("p a " + text);
      expected.add("p <" + text + "b>");
      expected.addAll(List.of("td head", "td " + text, "td " + text, "td cell"));
    }
    assertThat(found).isEqualTo(expected);
  }

  /** The text of an inline node; what is not text shows as its class. */
  private static String text(Node node) {
    var out = new StringBuilder();
    for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof Text text) {
        out.append(text.getLiteral());
      } else if (child instanceof StrongEmphasis) {
        out.append("<").append(text(child)).append(">");
      } else {
        out.append("!").append(child);
      }
    }
    return out.toString();
  }

  private static String folded(String text) {
    var out = new StringBuilder();
    text.replaceAll("[ \t\n\u000b\f\r\u0085\u2028\u2029]+", " ")
        .replaceAll("^ | $", "")
        .codePoints()
        .map(c -> c == 0 || isHalf(c) ? 0xFFFD : c)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= 0xD800 && codePoint <= 0xDFFF;
  }

  private static String render(String template, List<String> texts) {
    return Templates.render(EscapingTest.class, template, Texts.of(texts));
  }
}
