package dev.stackprint.blueprints;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Severity;
import dev.stackprint.blueprints.document.Options;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.source.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever becomes of a valid blueprint, there is a plan or something to say. */
class MutationTest {

  private static final List<String> EVERYTHING =
      TestBlueprints.resource("valid/everything.yaml").lines().toList();

  private static final List<String> TWO_TARGETS =
      TestBlueprints.resource("valid/two-targets.yaml").lines().toList();

  private static final List<List<String>> OF_BACK_ENDS = ofBackEnds();

  private static final Blueprints STANDARD = Blueprints.standard();

  private static final List<String> SCALARS =
      List.of(
          "",
          "x",
          "7",
          "-1",
          "1e400",
          "true",
          "null",
          "[]",
          "{}",
          "[a, b]",
          "{a: b}",
          "store",
          "documents",
          "claude",
          "${claude.id}",
          "${documents.name}",
          "${parameters.copies}",
          "${",
          "\"quoted",
          "'",
          "- a",
          "*a",
          "&a b",
          "!!int 5",
          "30d",
          "jwt",
          "answers: x",
          "\t",
          "é\u202e",
          "\uD83D\uDE00",
          "#",
          "| ",
          "0x1F",
          "2001-01-01",
          "a: b: c");

  private static List<List<String>> ofBackEnds() {
    List<List<String>> blueprints = new ArrayList<>();
    try {
      for (Path file : BackEndBlueprints.all()) {
        blueprints.add(Files.readAllLines(file));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return blueprints;
  }

  @Property(tries = 500)
  void aMutatedBlueprintIsPlannedOrExplained(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int mutations) {
    Random random = new Random(seed);
    check(EVERYTHING, TestBlueprints.LANGUAGE, random, mutations);
  }

  @Property(tries = 300)
  void soIsOneForTwoTargets(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int mutations) {
    check(TWO_TARGETS, TestBlueprints.LANGUAGE, new Random(seed), mutations);
  }

  @Property(tries = 300)
  void soIsOneOfTheBackEnds(@ForAll long seed, @ForAll @IntRange(min = 1, max = 2) int mutations) {
    Random random = new Random(seed);
    List<String> blueprint = OF_BACK_ENDS.get(random.nextInt(OF_BACK_ENDS.size()));
    check(blueprint, STANDARD, random, mutations);
  }

  private static void check(
      List<String> blueprint, Blueprints language, Random random, int mutations) {
    List<String> lines = new ArrayList<>(blueprint);
    for (int i = 0; i < mutations && !lines.isEmpty(); i++) {
      mutate(lines, random);
    }
    String text = String.join("\n", lines) + "\n";
    Target target = Target.values()[random.nextInt(Target.values().length)];

    Planned planned =
        TestBlueprints.withFile(text, file -> language.plan(file, target, Options.NONE));

    boolean errors =
        planned.diagnostics().stream().anyMatch(found -> found.severity() == Severity.ERROR);
    assertThat(planned.plan().isEmpty()).as(text).isEqualTo(errors);
    for (Diagnostic diagnostic : planned.diagnostics()) {
      assertInside(diagnostic.origin());
      assertThat(diagnostic.message()).isNotBlank().doesNotEndWith(".").doesNotContain("\n");
    }
  }

  /** What is wrong can be in the use case that a blueprint extends, such as a missing target. */
  private static void assertInside(Origin origin) {
    String text = origin.file().text();
    List<String> lines = text.lines().toList();
    assertThat(origin.line()).as(text).isBetween(1, Math.max(1, lines.size()));
    String line = lines.isEmpty() ? "" : lines.get(origin.line() - 1);
    int end = line.codePointCount(0, line.length()) + 1;
    assertThat(origin.column()).as(text).isBetween(1, end);
    assertThat(origin.length()).as(text).isPositive();
    assertThat(origin.column() + origin.length() - 1).as(text).isLessThanOrEqualTo(end);
  }

  private static void mutate(List<String> lines, Random random) {
    int at = random.nextInt(lines.size());
    String line = lines.get(at);
    switch (random.nextInt(7)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(random.nextInt(lines.size()), line);
      case 2 -> lines.set(at, " ".repeat(random.nextInt(4)) + line);
      case 3 -> lines.set(at, line.strip());
      case 4 -> {
        int colon = line.indexOf(':');
        lines.set(at, line.substring(0, colon + 1) + " " + scalar(random));
      }
      case 5 -> {
        int place = random.nextInt(line.length() + 1);
        lines.set(at, line.substring(0, place) + scalar(random) + line.substring(place));
      }
      default -> {
        String[] words = line.split("(?<=[ \\[{,:])");
        words[random.nextInt(words.length)] = scalar(random);
        lines.set(at, String.join("", words));
      }
    }
  }

  private static String scalar(Random random) {
    return SCALARS.get(random.nextInt(SCALARS.size()));
  }
}
