package dev.stackprint.blueprints.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.diagnostic.TextReport;
import dev.stackprint.blueprints.source.Origin;
import dev.stackprint.blueprints.source.ResourceFolder;
import dev.stackprint.blueprints.source.SourceFile;
import dev.stackprint.blueprints.value.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever bytes a file has, loading it tells what is wrong with it, inside the file. */
class AnyTextTest {

  private static final String PIECES =
      "aé資👩 \t\n\r:-?,[]{}#&*!|>'\"%@`~<=$.\\0x1e_/\u0000\u0085\u2028\uFEFF";
  private static final List<byte[]> FIXTURES = fixtures();

  private final Documents documents =
      new Documents(ResourceFolder.of("fixture-use-cases", ".yaml"));

  @Property(tries = 2000)
  void anyText(@ForAll("texts") String text) {
    check(text.getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 2000)
  void anyBlueprintWithMistakes(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] bytes = FIXTURES.get(random.nextInt(FIXTURES.size())).clone();
    int mistakes = 1 + random.nextInt(4);
    for (int i = 0; i < mistakes && bytes.length > 0; i++) {
      int at = random.nextInt(bytes.length);
      byte wrong =
          random.nextBoolean()
              ? (byte) PIECES.charAt(random.nextInt(PIECES.length()))
              : (byte) random.nextInt(256);
      bytes[at] = wrong;
    }
    check(bytes);
  }

  @Property
  void textWithEscapesIsLiteral(@ForAll("expressions") String text) {
    List<ExpressionParser.Piece> pieces = ExpressionParser.parse(text.replace("${", "$${"));
    StringBuilder literal = new StringBuilder();
    pieces.forEach(piece -> literal.append(((ExpressionParser.Literal) piece).text()));
    assertThat(literal).hasToString(text);
  }

  @Property
  void piecesOfAStringCoverIt(@ForAll("expressions") String text) {
    int end = 0;
    for (ExpressionParser.Piece piece : ExpressionParser.parse(text)) {
      assertThat(piece.start()).isEqualTo(end);
      assertThat(piece.end()).isGreaterThan(piece.start());
      end = piece.end();
    }
    assertThat(end).isEqualTo(text.length());
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.integers()
        .between(0, PIECES.codePointCount(0, PIECES.length()) - 1)
        .map(index -> Character.toString(PIECES.codePointAt(PIECES.offsetByCodePoints(0, index))))
        .list()
        .ofMaxSize(40)
        .map(pieces -> String.join("", pieces));
  }

  @Provide
  Arbitrary<String> expressions() {
    return Arbitraries.of("$", "{", "}", "${", "a", ".", " ", "\n", "parameters", "資")
        .list()
        .ofMaxSize(15)
        .map(pieces -> String.join("", pieces));
  }

  private void check(byte[] bytes) {
    Diagnostics reading = new Diagnostics();
    Origin argument = new Origin(new SourceFile("argument", ""), 1, 1, 1);
    Optional<SourceFile> file = TextFile.decode(bytes, "f.yaml", argument, reading);
    if (file.isEmpty()) {
      assertThat(reading.hasErrors()).isTrue();
      reading.sorted().forEach(AnyTextTest::checkPlace);
      return;
    }
    Loaded loaded =
        documents.load(new BlueprintSource(file.get(), Optional.empty(), "f"), Options.NONE);
    assertThat(loaded.document().isPresent() || loaded.diagnostics().hasErrors()).isTrue();
    loaded.diagnostics().sorted().forEach(AnyTextTest::checkPlace);
    loaded
        .document()
        .ifPresent(
            document ->
                Plain.nodes(document.merged()).map(Value::origin).forEach(AnyTextTest::checkPlace));
    assertThat(new TextReport(false).render(loaded.diagnostics().sorted())).isNotNull();
  }

  private static void checkPlace(Diagnostic diagnostic) {
    checkPlace(diagnostic.origin());
  }

  private static void checkPlace(Origin origin) {
    int lines = Math.max(1, (int) origin.file().text().lines().count());
    String line = origin.file().line(origin.line());
    assertThat(origin.line()).isBetween(1, lines);
    assertThat(origin.column()).isBetween(1, line.codePointCount(0, line.length()) + 1);
    assertThat(origin.length())
        .isBetween(1, Math.max(1, line.codePointCount(0, line.length()) + 1 - origin.column()));
  }

  private static List<byte[]> fixtures() {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/diagnostics"))) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .map(AnyTextTest::bytes)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
