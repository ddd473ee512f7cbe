package dev.stackprint.verification;

import dev.stackprint.templates.project.ProjectFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Remembers which projects passed, by all their bytes and the versions of the tools. */
public final class Passed {

  private Passed() {}

  /**
   * Tells whether this very project passed before, and what it gave is there.
   *
   * @param result a file that its verification leaves
   */
  public static boolean before(RenderedProject project, Path result) {
    try {
      return Files.exists(result)
          && Files.exists(note(project.folder()))
          && Files.readString(note(project.folder())).equals(digest(project));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Notes that a project passed. */
  public static void note(RenderedProject project) {
    try {
      Files.writeString(note(project.folder()), digest(project));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path note(Path folder) {
    return folder.resolveSibling(folder.getFileName() + ".passed");
  }

  private static String digest(RenderedProject project) throws IOException {
    StringBuilder all = new StringBuilder(Tools.versions());
    project
        .project()
        .files()
        .forEach((path, file) -> all.append(path).append(' ').append(file.sha256()).append('\n'));
    return ProjectFile.sha256(all.toString().getBytes(StandardCharsets.UTF_8));
  }
}
