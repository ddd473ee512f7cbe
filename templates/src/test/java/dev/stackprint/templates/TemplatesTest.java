package dev.stackprint.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {
  enum Mood {
    GOOD
  }

  record Line(Code name, String text) {}

  record Greeting(
      Code type,
      Optional<String> subject,
      String greeting,
      int times,
      boolean loud,
      List<Line> lines,
      Map<String, String> tags,
      Mood mood) {
    int length() {
      return greeting.length();
    }
  }

  record Text(String text) {}

  record Maybe(Optional<String> optional) {}

  record Plain(double number, boolean bool, Code code) {}

  record Boundary(String star, String slash) {}

  private static Greeting greeting(Map<String, String> tags) {
    return new Greeting(
        JavaCode.typeName("say-hello"),
        Optional.of("all\nof you"),
        "say \"hi\"",
        12345678,
        true,
        List.of(
            new Line(JavaCode.identifier("A"), "a\\b"), new Line(JavaCode.identifier("B"), "*/")),
        tags,
        Mood.GOOD);
  }

  @Test
  void printsCodeAndEscapesText() {
    var tags = new LinkedHashMap<String, String>();
    tags.put("z", "1");
    tags.put("a", "2");
    assertThat(Templates.render(TemplatesTest.class, "Greeting.java.ftl", greeting(tags)))
        .isEqualTo(
            """
            public class SayHello {
              // to all\\nof you
              static final String GREETING = "say \\"hi\\"";
              static final int TIMES = 12345678;
              static final boolean LOUD = true;
              static final String A = "a\\\\b";
              static final String B = "*\\57";
              // z=1
              // a=2
              static final String MOOD = "GOOD";
              static final int LENGTH = 8;
            }
            """);
  }

  @Test
  void doesNotDependOnTheLocale() {
    var before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(Templates.render(TemplatesTest.class, "Greeting.java.ftl", greeting(Map.of())))
          .contains("TIMES = 12345678;");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void refusesMapsWithoutAnOrder() {
    assertThatThrownBy(
            () ->
                Templates.render(
                    TemplatesTest.class, "Greeting.java.ftl", greeting(Map.of("a", "1", "b", "2"))))
        .isInstanceOf(TemplateFailure.class)
        .hasMessageContaining("without a fixed order");
  }

  @Test
  void namesTemplateAndLineOfWhatIsAbsent() {
    assertThatThrownBy(
            () ->
                Templates.render(
                    TemplatesTest.class, "Empty.yaml.ftl", new Maybe(Optional.empty())))
        .isInstanceOf(TemplateFailure.class)
        .hasMessageContaining("dev/stackprint/templates/Empty.yaml.ftl")
        .hasMessageContaining("optional")
        .hasMessageContaining("line 2");
  }

  @Test
  void namesWhatTheViewDoesNotHave() {
    assertThatThrownBy(
            () -> Templates.render(TemplatesTest.class, "Missing.yaml.ftl", new Text("x")))
        .isInstanceOf(TemplateFailure.class)
        .hasMessageContaining("Text has no absent, only text");
  }

  @Test
  void namesTheTemplateThatIsAbsent() {
    assertThatThrownBy(() -> Templates.render(TemplatesTest.class, "No.yaml.ftl", new Text("x")))
        .isInstanceOf(TemplateFailure.class)
        .hasMessageContaining("dev/stackprint/templates/No.yaml.ftl");
  }

  @Test
  void refusesCodeOfAnotherLanguage() {
    assertThatThrownBy(
            () ->
                Templates.render(
                    TemplatesTest.class,
                    "Foreign.json.ftl",
                    new Plain(1, true, JavaCode.string("x"))))
        .isInstanceOf(TemplateFailure.class)
        .hasMessageContaining("JAVA")
        .hasMessageContaining("JSON");
  }

  @Test
  void printsNumbersAndCodeInOtherFiles() {
    assertThat(
            Templates.render(
                TemplatesTest.class,
                "fine.properties.ftl",
                new Plain(1.5, true, Code.plain("a=b"))))
        .isEqualTo("# header\n1.5 true a=b\n");
  }

  @Test
  void refusesTextInOtherFiles() {
    assertThatThrownBy(() -> Templates.render(TemplatesTest.class, ".gitignore.ftl", new Text("x")))
        .isInstanceOf(TemplateFailure.class)
        .hasMessageContaining("no rule for escaping");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NoEsc",
        "NoAutoEsc",
        "OutputFormat",
        "Header",
        "Capture",
        "New",
        "Now",
        "Interpret",
        "Include",
        "IncludeAny",
        "Broken"
      })
  void refusesWhatWouldStepAroundEscaping(String template) {
    assertThatThrownBy(
            () -> Templates.render(TemplatesTest.class, template + ".json.ftl", new Text("x")))
        .isInstanceOf(TemplateFailure.class)
        .hasMessageContaining("dev/stackprint/templates/" + template + ".json.ftl");
  }

  @Test
  void includesTemplatesOfTheSameLanguage() {
    assertThat(Templates.render(TemplatesTest.class, "IncludeSame.json.ftl", new Text("a\"b")))
        .isEqualTo("[\"a\\\"b\", \"a\\\"b\"]\n");
  }

  @Test
  void saysInWhichLineATemplateIsRefused() {
    assertThatThrownBy(() -> Templates.render(TemplatesTest.class, "Now.json.ftl", new Text("x")))
        .hasMessageContaining("'.now' in line 2");
  }

  @Test
  void keepsStarAndSlashApartWhereTextMeetsTheTemplate() {
    assertThat(Templates.fragment(TemplatesTest.class, "Stars.java.ftl", new Boundary("*", "/")))
        .isEqualTo(Code.java("\"\\52/\" /* \\52/ \\52/ *\\57 * */ \"*\" \"/**\""));
  }

  @Test
  void namesTheTemplateWhoseOutputIsNotJava() {
    assertThatThrownBy(
            () -> Templates.render(TemplatesTest.class, "Stars.java.ftl", new Boundary("a", "b")))
        .isInstanceOf(TemplateFailure.class)
        .hasMessageContaining("dev/stackprint/templates/Stars.java.ftl");
  }

  @Test
  void givesPartsOfFilesAsCode() {
    assertThat(Templates.fragment(TemplatesTest.class, "Stars.java.ftl", new Boundary("a", "b")))
        .isEqualTo(Code.java("\"ab\" /* a/ *b *b a */ \"a\" \"/*a\""));
  }

  @Test
  void movesThePartsOfABlockToTheRight() {
    assertThat(Templates.indented(TemplatesTest.class, "Lines.sh.ftl", new Boundary("a", "b"), 4))
        .isEqualTo(Code.yaml("    echo 'a'\n\n      echo 'b'"));
  }
}
