package dev.stackprint.blueprints;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The blueprints that the back-ends are tested with: all that the kinds can do. */
public final class BackEndBlueprints {

  private static final List<Path> FOLDERS =
      List.of(
          Path.of("../cdk-aws/src/test/resources/blueprints"),
          Path.of("../pulumi-gcp/src/test/resources/blueprints"));

  private BackEndBlueprints() {}

  /** Returns every one, in the order of the back-ends and of their names. */
  public static List<Path> all() {
    List<Path> all = new ArrayList<>();
    for (Path folder : FOLDERS) {
      try (Stream<Path> files = Files.list(folder)) {
        files.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(all::add);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
    return all;
  }
}
