package dev.stackprint.templates.output;

import java.io.IOException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes folders, and remembers them; deletes folders that are empty. */
final class Folders {
  private final OutputFolder folder;
  private final Disk disk;
  private final List<Path> made = new ArrayList<>();

  Folders(OutputFolder folder, Disk disk) {
    this.folder = folder;
    this.disk = disk;
  }

  void makeAbove(String path) throws IOException {
    for (var end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
      make(folder.file(path.substring(0, end)));
    }
  }

  void make(Path path) throws IOException {
    var attributes = OutputFolder.attributes(path);
    if (attributes.isEmpty()) {
      disk.createFolder(path);
      made.add(path);
    } else if (!OutputFolder.isFolder(attributes.get())) {
      throw new NotDirectoryException(path.toString());
    }
  }

  /** Deletes the folders that were made here and are still, or again, empty. */
  void deleteMade() throws IOException {
    for (var i = made.size() - 1; i >= 0; i--) {
      deleteIfEmpty(made.get(i));
    }
  }

  void deleteEmptyAbove(String path) throws IOException {
    for (var end = path.lastIndexOf('/'); end >= 0; end = path.lastIndexOf('/', end - 1)) {
      deleteIfEmpty(folder.file(path.substring(0, end)));
    }
  }

  /** Deletes what is a folder and has only empty folders below it. */
  void delete(Path path) throws IOException {
    if (isFolder(path)) {
      for (var entry : OutputFolder.entries(path)) {
        delete(entry);
      }
      disk.delete(path);
    }
  }

  private void deleteIfEmpty(Path path) throws IOException {
    if (isFolder(path) && OutputFolder.entries(path).isEmpty()) {
      disk.delete(path);
    }
  }

  private static boolean isFolder(Path path) throws IOException {
    return OutputFolder.attributes(path).filter(OutputFolder::isFolder).isPresent();
  }
}
