package dev.stackprint.templates.output;

import dev.stackprint.templates.project.Project;
import dev.stackprint.templates.project.ProjectFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** What is written into {@code .stackprint} before and after the files of the project change. */
final class Stage {
  private final OutputFolder folder;
  private final StateFolder state;
  private final Disk disk;
  private final Folders folders;

  Stage(OutputFolder folder, Disk disk) {
    this.folder = folder;
    this.state = folder.state();
    this.disk = disk;
    this.folders = new Folders(folder, disk);
  }

  /** Prepares all that a plan needs, so that then files have only to be renamed. */
  void prepare(WritePlan plan, Project project) throws IOException {
    folders.make(state.path());
    folders.make(state.base());
    clear();
    for (var path : plan.saved()) {
      save(path);
    }
    for (var change : plan.changes()) {
      if (change.from() != null) {
        keep(Files.readAllBytes(folder.file(change.path())));
      }
    }
    for (var file : project.files().values()) {
      keep(file.bytes());
    }
    for (var i = 0; i < plan.changes().size(); i++) {
      if (plan.changes().get(i).isMove()) {
        makeReady(i, plan.changes().get(i));
      }
    }
  }

  /**
   * Prepares anew what a journal needs. A content that a power failure took is left out: then the
   * file reads as changed, and nobody overwrites it.
   */
  void prepare(List<Change> changes) throws IOException {
    clear();
    for (var i = 0; i < changes.size(); i++) {
      if (changes.get(i).isMove() && state.readBase(changes.get(i).to().sha256()).isPresent()) {
        makeReady(i, changes.get(i));
      }
    }
  }

  void clear() throws IOException {
    folders.make(state.temporary());
    deleteTemporaryFiles();
  }

  /** Makes the new file of a change ready: what is at its path lends it its permissions. */
  void makeReady(int index, Change change) throws IOException {
    var sha256 = change.to().sha256();
    var content = state.readBase(sha256);
    if (content.isEmpty()) {
      throw new NoSuchFileException(state.base(sha256).toString());
    }
    disk.write(ready(index), content.get());
    if (change.from() != null && folder.look(change.path()) instanceof OnDisk.Present) {
      disk.copyPermissions(folder.file(change.path()), ready(index));
    }
    disk.setExecutable(ready(index), change.to().executable());
  }

  /** The file that was made ready for a change. */
  Path ready(int index) {
    return state.temporary().resolve(Integer.toString(index));
  }

  void put(Journal journal) throws IOException {
    writeForGood(StateFormat.print(journal).getBytes(StandardCharsets.UTF_8), state.journal());
  }

  void put(Manifest manifest) throws IOException {
    writeForGood(StateFormat.print(manifest).getBytes(StandardCharsets.UTF_8), state.manifest());
  }

  void deleteJournal() throws IOException {
    disk.delete(state.journal());
  }

  /** Brings the base to what the manifest lists, and deletes what is temporary. */
  void tidy(Manifest manifest) throws IOException {
    if (OutputFolder.attributes(state.temporary()).isPresent()) {
      deleteTemporaryFiles();
      disk.delete(state.temporary());
    }
    var wanted = manifest.contents();
    for (var content : state.baseContents()) {
      if (!wanted.contains(content)) {
        disk.delete(state.base(content));
      }
    }
  }

  /** As {@link #tidy}, and leaves no folder that was not there before. */
  void takeBack(Manifest manifest) throws IOException {
    tidy(manifest);
    folders.deleteMade();
  }

  /** Saves what a forced run is about to replace. */
  private void save(String path) throws IOException {
    var content = Files.readAllBytes(folder.file(path));
    for (var attempt = 1; ; attempt++) {
      var copy = StateFolder.replaced(path, attempt);
      var there = folder.look(copy);
      if (there instanceof OnDisk.Absent) {
        folders.makeAbove(copy);
        writeForGood(content, folder.file(copy));
        return;
      }
      if (there instanceof OnDisk.Present present
          && present.state().sha256().equals(ProjectFile.sha256(content))) {
        return;
      }
    }
  }

  /** Puts a content into the base. */
  private void keep(byte[] content) throws IOException {
    var sha256 = ProjectFile.sha256(content);
    if (state.readBase(sha256).isEmpty()) {
      // Not forced onto the disk: what a power failure takes is told by its checksum, and can be
      // rendered again.
      disk.write(unfinished(), content);
      disk.move(unfinished(), state.base(sha256));
    }
  }

  /** Writes a file that is there either whole or not at all. */
  private void writeForGood(byte[] content, Path file) throws IOException {
    disk.write(unfinished(), content);
    disk.force(unfinished());
    disk.move(unfinished(), file);
  }

  private Path unfinished() {
    return state.temporary().resolve("unfinished");
  }

  private void deleteTemporaryFiles() throws IOException {
    for (var entry : OutputFolder.entries(state.temporary())) {
      disk.delete(entry);
    }
  }
}
