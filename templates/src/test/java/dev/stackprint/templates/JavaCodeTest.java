package dev.stackprint.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavaCodeTest {
  @Test
  void writesStringsAsAPersonWould() {
    assertThat(JavaCode.string("it's \"ß\"\t😀\n").text()).isEqualTo("\"it's \\\"ß\\\"\\t😀\\n\"");
  }

  @Test
  void escapesWhatIsNotSeen() {
    assertThat(JavaCode.string("\0007\u202e\u200d\ud83d").text())
        .isEqualTo("\"\\0007\\u202e\\u200d\\ud83d\"");
  }

  /**
   * javac 17 reads a unicode escape behind two backslashes if a surrogate's escape precedes them.
   */
  @Test
  void keepsTheBackslashesApartFromASurrogate() throws Exception {
    var text = "\ud83d" + "\\u0022";
    var source =
        "public class T { public static String text() { return "
            + JavaCode.string(text)
            + "; } /* "
            + JavaCode.string("\ud83d" + "\\u002a\\u002f")
            + " */ }";
    assertThat(Compiled.type("T", source).getMethod("text").invoke(null)).isEqualTo(text);
  }

  @Test
  void splitsAStringThatIsTooLongForAConstant() throws Exception {
    var text = "ä中😀\0a".repeat(30_000);
    var source =
        "public class T { public static String text() { return " + JavaCode.string(text) + "; } }";
    assertThat(Compiled.type("T", source).getMethod("text").invoke(null)).isEqualTo(text);
    assertThatThrownBy(() -> Language.JAVA.escape(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("65535");
  }

  @Test
  void writesTextOfManyLinesAsATextBlock() {
    assertThat(JavaCode.text("You \"help\".\n  Be brief. \n\"\"\"\"").text())
        .isEqualTo(
            """
            \"""
            You "help".
              Be brief.\\s
            ""\\""\\
            \"""\
            """);
    assertThat(JavaCode.text("a\nb\n").text()).isEqualTo("\"\"\"\na\nb\n\"\"\"");
    assertThat(JavaCode.text("a\n").text()).isEqualTo("\"a\\n\"");
    assertThat(JavaCode.text("a\u3000\nb").text()).isEqualTo("\"a\\u3000\\nb\"");
  }

  @Test
  void buildsExpressions() {
    var name = JavaCode.call(JavaCode.identifier("bucket"), "getBucketName");
    assertThat(JavaCode.concat(JavaCode.string("a-"), name, JavaCode.string("/*")).text())
        .isEqualTo("\"a-\" + bucket.getBucketName() + \"/*\"");
    assertThat(
            JavaCode.construct(
                    JavaCode.type("Topic"), JavaCode.identifier("scope"), JavaCode.number(3))
                .text())
        .isEqualTo("new Topic(scope, 3)");
    assertThat(JavaCode.list(List.of(JavaCode.bool(true), JavaCode.number(1.5))).text())
        .isEqualTo("List.of(true, 1.5)");
    assertThat(JavaCode.number(Integer.MIN_VALUE).text()).isEqualTo("-2147483648");
    assertThat(JavaCode.number(1L << 40).text()).isEqualTo("1099511627776L");
  }

  @Test
  void refusesCodeOfAnotherLanguage() {
    assertThatThrownBy(() -> JavaCode.concat(PythonCode.string("x")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> JavaCode.string("x").then(PythonCode.string("x")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "class", "null", "1a", "a-b", "a b", "a;", "\\u0061", "ä", "a\n"})
  void refusesWhatIsNoIdentifier(String name) {
    assertThatThrownBy(() -> JavaCode.identifier(name))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "int",
        "List<String>",
        "java.util.Map<String, ? extends List<int[]>>[]",
        "a.b.C",
        "T & U"
      })
  void takesTypes(String type) {
    assertThat(JavaCode.type(type).text()).isEqualTo(type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "List<", "List>", "a..b", "a;", "new A", "class", "A()", "A\"", "A}", "1"
      })
  void refusesWhatIsNoType(String type) {
    assertThatThrownBy(() -> JavaCode.type(type)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void writesPackages() {
    assertThat(JavaCode.packageName("com.acme.rag").text()).isEqualTo("com.acme.rag");
    for (var bad : List.of("", "com.", "com..acme", "com.class", "com.1")) {
      assertThatThrownBy(() -> JavaCode.packageName(bad))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void writesProseWithoutTheEscapesOfALiteral() {
    assertThat(JavaCode.comment("say \"hi\"\n  to C:\\users */").text())
        .isEqualTo("say \"hi\" to C:\\ users * /");
    assertThat(JavaCode.javadoc("a <b> {@code c} @d & */").text())
        .isEqualTo("a &lt;b&gt; &#123;&#64;code c&#125; &#64;d &amp; *&#47;");
  }
}
