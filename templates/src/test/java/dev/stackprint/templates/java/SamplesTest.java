package dev.stackprint.templates.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Samples of all that a template may print, laid out just as google-java-format does. */
class SamplesTest {
  private static final Path FOLDER =
      Path.of("src/test/resources/dev/stackprint/templates/java/samples");

  static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  /** The sources of this module are formatted already. */
  static List<Path> ownSources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/stackprint/templates/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  @Test
  void thereAreSamples() throws IOException {
    assertThat(samples()).hasSizeGreaterThanOrEqualTo(40);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aSampleIsLaidOutAsTheRefereeDoes(Path sample) throws IOException {
    String source = Files.readString(sample);
    String expected = Referee.layout(source);
    assertThat(JavaSource.layout(source)).isEqualTo(expected);
    assertThat(JavaSource.layout(expected)).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void lineBreaksOfTheTemplateDoNotMatter(Path sample) throws IOException {
    String source = Files.readString(sample);
    String scrambled = new Disguise(1).scrambled(source);
    assertThat(JavaSource.layout(scrambled)).isEqualTo(Referee.layout(scrambled));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void namesOfAnyLengthAreLaidOutAsTheRefereeDoes(Path sample) throws IOException {
    String source = Files.readString(sample);
    for (int seed = 0; seed < 2; seed++) {
      String renamed = new Disguise(seed).renamed(source);
      String layout = JavaSource.layout(renamed);
      assertThat(Referee.format(layout)).isEqualTo(layout);
      assertThat(JavaSource.layout(layout)).isEqualTo(layout);
    }
  }

  @ParameterizedTest
  @MethodSource("ownSources")
  void formattedSourceStaysAsItIs(Path file) throws IOException {
    String source = Files.readString(file);
    assertThat(JavaSource.layout(source)).isEqualTo(source);
  }
}
