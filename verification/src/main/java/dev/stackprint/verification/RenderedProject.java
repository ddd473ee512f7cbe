package dev.stackprint.verification;

import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.templates.project.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A rendered project, and the folder that it is verified in.
 *
 * @param name the blueprint's name
 * @param plan its plan
 * @param project its files
 * @param folder where it lies
 */
public record RenderedProject(String name, Plan plan, Project project, Path folder) {

  /** Writes the files, and nothing else, into the folder. */
  public void write() {
    try {
      deleteAll(folder);
      for (var file : project.files().entrySet()) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue().bytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the files whose path ends so. */
  public Stream<Path> files(String suffix) {
    return project.files().keySet().stream()
        .filter(path -> path.endsWith(suffix))
        .map(folder::resolve);
  }

  /** Deletes a folder, if it is there. */
  public static void deleteAll(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
