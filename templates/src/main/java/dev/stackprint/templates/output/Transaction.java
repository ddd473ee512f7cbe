package dev.stackprint.templates.output;

import dev.stackprint.templates.project.Project;
import dev.stackprint.templates.project.ProjectFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Changes an output folder so that a crash at any point leaves either the former project, or the
 * new one once the next run has looked at it.
 *
 * <ol>
 *   <li>All contents, the former and the new, are put into the base, and the new files are made
 *       ready in {@code tmp}.
 *   <li>The journal is renamed into place. From here on the new project holds.
 *   <li>Files are removed, and those made ready are renamed into place.
 *   <li>The manifest is renamed into place, the journal deleted, and the rest tidied.
 * </ol>
 *
 * A file is only touched if it is still what the journal says it was.
 */
final class Transaction {
  private final OutputFolder folder;
  private final Disk disk;

  /** Those of the project, and those in {@code .stackprint}. */
  private final List<Path> foldersMade = new ArrayList<>();

  private final List<Path> stateFoldersMade = new ArrayList<>();

  Transaction(OutputFolder folder, Disk disk) {
    this.folder = folder;
    this.disk = disk;
  }

  /**
   * Carries out a plan.
   *
   * @param before the manifest until now
   * @return files that somebody changed meanwhile, which were left as they are
   * @throws IOException if nothing was changed in the end
   * @throws UnfinishedException if neither the changes could be made nor those already made be
   *     undone
   */
  List<String> commit(Manifest before, WritePlan plan, Project project)
      throws IOException, UnfinishedException {
    var journal = new Journal(plan.manifest(), plan.changes());
    List<String> kept;
    try {
      stage(plan, project);
      putState(StateFormat.print(journal), folder.journal());
    } catch (IOException e) {
      cleanUp(before);
      throw e;
    }
    try {
      kept = apply(journal);
      putState(StateFormat.print(journal.manifest()), folder.manifest());
    } catch (IOException e) {
      rollBack(before, journal, e);
      throw e;
    }
    try {
      finish(journal.manifest());
    } catch (IOException e) {
      // The project is there. The next run finds nothing to change, and tidies.
    }
    return kept;
  }

  /** Finishes what an interrupted run began. */
  void rollForward(Journal journal) throws IOException {
    emptyTemporary();
    for (var i = 0; i < journal.changes().size(); i++) {
      var change = journal.changes().get(i);
      // A content that a power failure took is left out: then the file reads as changed, and nobody
      // overwrites it.
      if (isMoved(change) && folder.readBase(change.to().sha256()).isPresent()) {
        makeReady(i, change);
      }
    }
    apply(journal);
    putState(StateFormat.print(journal.manifest()), folder.manifest());
    finish(journal.manifest());
  }

  /** Whether there is nothing left over in {@code .stackprint}, and nothing missing. */
  boolean isTidy(Manifest manifest) throws IOException {
    return OutputFolder.attributes(folder.temporary()).isEmpty()
        && folder.baseContents().equals(contents(manifest));
  }

  private void stage(WritePlan plan, Project project) throws IOException {
    makeFolder(folder.state());
    makeFolder(folder.base());
    emptyTemporary();
    for (var path : plan.saved()) {
      save(path);
    }
    for (var change : plan.changes()) {
      if (change.from() != null) {
        keep(change.from().sha256(), Files.readAllBytes(folder.file(change.path())));
      }
    }
    for (var file : project.files().values()) {
      keep(file.sha256(), file.bytes());
    }
    for (var i = 0; i < plan.changes().size(); i++) {
      if (isMoved(plan.changes().get(i))) {
        makeReady(i, plan.changes().get(i));
      }
    }
  }

  /** Saves what a forced run is about to replace. */
  private void save(String path) throws IOException {
    var content = Files.readAllBytes(folder.file(path));
    for (var attempt = 1; ; attempt++) {
      var copy = OutputFolder.replaced(path, attempt);
      var there = folder.look(copy);
      if (there instanceof OnDisk.Absent) {
        makeFoldersAbove(copy);
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
  private void keep(String sha256, byte[] content) throws IOException {
    if (folder.readBase(sha256).isPresent()) {
      return;
    }
    write(content, folder.base(sha256));
  }

  /**
   * Writes a file that is there either whole or not at all, unless the power fails. That a content
   * of the base was lost then is told by its checksum, and it can be rendered again.
   */
  private void write(byte[] content, Path file) throws IOException {
    disk.write(newFile(), content);
    disk.move(newFile(), file);
  }

  /** Writes a file that is there either whole or not at all. */
  private void writeForGood(byte[] content, Path file) throws IOException {
    disk.write(newFile(), content);
    disk.force(newFile());
    disk.move(newFile(), file);
  }

  private Path newFile() {
    return folder.temporary().resolve("new");
  }

  private Path ready(int index) {
    return folder.temporary().resolve(Integer.toString(index));
  }

  private void makeReady(int index, Change change) throws IOException {
    var file = ready(index);
    disk.write(file, content(change.to()));
    if (change.from() != null && folder.look(change.path()) instanceof OnDisk.Present) {
      disk.copyPermissions(folder.file(change.path()), file);
    }
    disk.setExecutable(file, change.to().executable());
  }

  private byte[] content(FileState state) throws IOException {
    return folder
        .readBase(state.sha256())
        .orElseThrow(() -> new NoSuchFileException(folder.base(state.sha256()).toString()));
  }

  private void putState(String json, Path file) throws IOException {
    writeForGood(json.getBytes(StandardCharsets.UTF_8), file);
  }

  private List<String> apply(Journal journal) throws IOException {
    var kept = new ArrayList<String>();
    for (var i = 0; i < journal.changes().size(); i++) {
      var change = journal.changes().get(i);
      var now = folder.look(change.path());
      if (change.makesExecutable()) {
        if (isState(now, change.to())) {
          disk.setExecutable(folder.file(change.path()), true);
        }
      } else if (isState(now, change.from()) || isRoom(now, change)) {
        if (!apply(i, change)) {
          kept.add(change.path());
        }
      } else if (!isState(now, change.to())) {
        kept.add(change.path());
      }
    }
    return kept;
  }

  private boolean apply(int index, Change change) throws IOException {
    if (change.removes()) {
      disk.delete(folder.file(change.path()));
      deleteEmptyFoldersAbove(change.path());
      return true;
    }
    if (OutputFolder.attributes(ready(index)).isEmpty()) {
      return false;
    }
    makeFoldersAbove(change.path());
    deleteFolder(folder.file(change.path()));
    disk.move(ready(index), folder.file(change.path()));
    return true;
  }

  private void finish(Manifest manifest) throws IOException {
    disk.delete(folder.journal());
    tidy(manifest);
  }

  /** Brings the base to what the manifest lists, and deletes what is temporary. */
  void tidy(Manifest manifest) throws IOException {
    if (OutputFolder.attributes(folder.temporary()).isPresent()) {
      clearTemporary();
      disk.delete(folder.temporary());
    }
    var wanted = contents(manifest);
    for (var content : folder.baseContents()) {
      if (!wanted.contains(content)) {
        disk.delete(folder.base(content));
      }
    }
  }

  private void rollBack(Manifest before, Journal journal, IOException cause)
      throws UnfinishedException {
    try {
      emptyTemporary();
      for (var i = journal.changes().size() - 1; i >= 0; i--) {
        undo(i, journal.changes().get(i));
      }
      disk.delete(folder.journal());
    } catch (IOException e) {
      cause.addSuppressed(e);
      throw new UnfinishedException(cause);
    }
    cleanUp(before);
  }

  private void undo(int index, Change change) throws IOException {
    if (change.removes()) {
      // A folder may have taken the place of the file.
      deleteEmpty(foldersMade);
    }
    var now = folder.look(change.path());
    if (change.makesExecutable()) {
      if (isState(now, change.from())) {
        disk.setExecutable(folder.file(change.path()), change.from().executable());
      }
    } else if (isState(now, change.to())) {
      if (change.from() == null) {
        disk.delete(folder.file(change.path()));
      } else {
        makeReady(index, new Change(change.path(), change.to(), change.from()));
        makeFoldersAbove(change.path());
        disk.move(ready(index), folder.file(change.path()));
      }
    }
  }

  /** After a failure: leaves nothing behind, as far as that is possible. */
  private void cleanUp(Manifest before) {
    try {
      tidy(before);
      deleteEmpty(foldersMade);
      deleteEmpty(stateFoldersMade);
    } catch (IOException e) {
      // What made us fail may make this fail, too. The next run tidies.
    }
  }

  private void emptyTemporary() throws IOException {
    makeFolder(folder.temporary());
    clearTemporary();
  }

  private void clearTemporary() throws IOException {
    for (var entry : OutputFolder.entries(folder.temporary())) {
      disk.delete(entry);
    }
  }

  private void makeFoldersAbove(String path) throws IOException {
    for (var end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
      makeFolder(folder.file(path.substring(0, end)));
    }
  }

  private void makeFolder(Path path) throws IOException {
    var attributes = OutputFolder.attributes(path);
    if (attributes.isEmpty()) {
      disk.createFolder(path);
      (path.startsWith(folder.state()) ? stateFoldersMade : foldersMade).add(path);
    } else if (!OutputFolder.isFolder(attributes.get())) {
      throw new NotDirectoryException(path.toString());
    }
  }

  private void deleteEmptyFoldersAbove(String path) throws IOException {
    for (var end = path.lastIndexOf('/'); end >= 0; end = path.lastIndexOf('/', end - 1)) {
      deleteIfEmpty(folder.file(path.substring(0, end)));
    }
  }

  private void deleteEmpty(List<Path> folders) throws IOException {
    for (var i = folders.size() - 1; i >= 0; i--) {
      deleteIfEmpty(folders.get(i));
    }
  }

  private void deleteIfEmpty(Path path) throws IOException {
    if (OutputFolder.attributes(path).filter(OutputFolder::isFolder).isPresent()
        && OutputFolder.entries(path).isEmpty()) {
      disk.delete(path);
    }
  }

  /** Whether there are only empty folders where a file is to be. */
  private boolean isRoom(OnDisk now, Change change) throws IOException {
    return change.from() == null
        && now instanceof OnDisk.Blocked blocked
        && blocked.kind() == Conflict.Kind.NOT_A_FILE
        && folder.isFolder(change.path())
        && folder.filesBelow(change.path()).isEmpty();
  }

  /** Deletes what is a folder and has only empty folders below it. */
  private void deleteFolder(Path path) throws IOException {
    if (OutputFolder.attributes(path).filter(OutputFolder::isFolder).isPresent()) {
      for (var entry : OutputFolder.entries(path)) {
        deleteFolder(entry);
      }
      disk.delete(path);
    }
  }

  private static boolean isMoved(Change change) {
    return !change.removes() && !change.makesExecutable();
  }

  private static boolean isState(OnDisk now, FileState state) {
    return state == null
        ? now instanceof OnDisk.Absent
        : now instanceof OnDisk.Present present && present.state().sha256().equals(state.sha256());
  }

  private static Set<String> contents(Manifest manifest) {
    var contents = new TreeSet<String>();
    manifest.files().values().forEach(state -> contents.add(state.sha256()));
    return contents;
  }
}
