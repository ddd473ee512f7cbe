package dev.stackprint.blueprints;

import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.kind.Kinds;
import dev.stackprint.blueprints.source.ResourceFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** A language with small kinds, and blueprints that need not lie in files. */
public final class TestBlueprints {

  /** Kinds made for tests. */
  public static final Kinds KINDS = Kinds.in("fixture-kinds");

  /** The language of the tests. */
  public static final Blueprints LANGUAGE =
      new Blueprints(KINDS, Facts.load(), ResourceFolder.of("checked-use-cases", ".yaml"));

  private TestBlueprints() {}

  /** Returns the text of a file in {@code src/test/resources}. */
  public static String resource(String name) {
    try {
      return Files.readString(Path.of("src/test/resources", name));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Runs something on a blueprint that lies in a file for as long as it takes. */
  public static <T> T withFile(String text, Function<String, T> run) {
    try {
      Path file = Files.createTempFile("blueprint", ".yaml");
      try {
        Files.writeString(file, text);
        return run.apply(file.toString());
      } finally {
        Files.delete(file);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
