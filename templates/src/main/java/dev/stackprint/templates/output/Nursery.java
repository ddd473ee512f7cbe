package dev.stackprint.templates.output;

import dev.stackprint.templates.output.WriteResult.Reason;
import dev.stackprint.templates.project.ProjectFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder beside an output folder that does not exist yet. A project is written into it; then it
 * gets the name of the output folder, which so appears at once.
 */
final class Nursery {
  private final Path target;
  private final Path path;
  private final Disk disk;
  private final List<Path> made = new ArrayList<>();

  Nursery(Path target, Disk disk) {
    this.target = target;
    this.path = target.resolveSibling(name(target));
    this.disk = disk;
  }

  /** Makes the folder, or takes the one that an interrupted run left. */
  OutputFolder open() throws IOException, Refusal {
    makeFolders(path.getParent());
    var attributes = OutputFolder.attributes(path);
    if (attributes.isEmpty()) {
      make(path);
    } else if (!OutputFolder.isFolder(attributes.get())) {
      throw new Refusal(
          Reason.NOT_A_FOLDER,
          path + " is in the way: the project is written there before it gets its name.",
          "Move it away, and render again.");
    }
    return new OutputFolder(path);
  }

  void land() throws IOException, Refusal {
    try {
      disk.move(path, target);
    } catch (FileSystemException e) {
      if (OutputFolder.attributes(target).isEmpty()) {
        throw e;
      }
      throw new Refusal(
          Reason.LOCKED,
          target + " has come into being meanwhile.",
          "If it is another run's, wait until that has ended; then render again.");
    }
  }

  /** Deletes all that this run made, as far as that is possible. */
  void abandon() {
    try {
      if (made.contains(path)) {
        deleteTree(path);
      }
      for (var i = made.size() - 1; i >= 0; i--) {
        if (!made.get(i).equals(path)) {
          disk.delete(made.get(i));
        }
      }
    } catch (IOException e) {
      // What made us fail may make this fail, too. The next run goes on from there.
    }
  }

  /** The same for each run, so that one finds what another left. */
  private static String name(Path target) {
    var name = target.getFileName().toString().getBytes(StandardCharsets.UTF_8);
    return OutputFolder.STATE + "-" + ProjectFile.sha256(name).substring(0, 12);
  }

  private void makeFolders(Path folder) throws IOException {
    if (OutputFolder.attributes(folder).isEmpty()) {
      makeFolders(folder.getParent());
      make(folder);
    }
  }

  private void make(Path folder) throws IOException {
    disk.createFolder(folder);
    made.add(folder);
  }

  private void deleteTree(Path tree) throws IOException {
    var attributes = OutputFolder.attributes(tree);
    if (attributes.isEmpty()) {
      return;
    }
    if (OutputFolder.isFolder(attributes.get())) {
      for (var entry : OutputFolder.entries(tree)) {
        deleteTree(entry);
      }
    }
    disk.delete(tree);
  }
}
