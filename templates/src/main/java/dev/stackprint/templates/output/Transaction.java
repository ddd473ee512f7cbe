package dev.stackprint.templates.output;

import dev.stackprint.templates.project.Project;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

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
  private final Stage stage;
  private final Folders folders;

  Transaction(OutputFolder folder, Disk disk) {
    this.folder = folder;
    this.disk = disk;
    this.stage = new Stage(folder, disk);
    this.folders = new Folders(folder, disk);
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
    try {
      stage.prepare(plan, project);
      stage.put(journal);
    } catch (IOException e) {
      takeBack(before);
      throw e;
    }
    List<String> kept;
    try {
      kept = apply(journal.changes());
      stage.put(journal.manifest());
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
    stage.prepare(journal.changes());
    apply(journal.changes());
    stage.put(journal.manifest());
    finish(journal.manifest());
  }

  private void finish(Manifest manifest) throws IOException {
    stage.deleteJournal();
    stage.tidy(manifest);
  }

  private List<String> apply(List<Change> changes) throws IOException {
    var kept = new ArrayList<String>();
    for (var i = 0; i < changes.size(); i++) {
      if (!apply(i, changes.get(i))) {
        kept.add(changes.get(i).path());
      }
    }
    return kept;
  }

  /** Makes a change, unless somebody else made one. */
  private boolean apply(int index, Change change) throws IOException {
    var file = folder.file(change.path());
    var now = folder.look(change.path());
    if (change.makesExecutable() && isState(now, change.to())) {
      disk.setExecutable(file, true);
      return true;
    }
    if (!isState(now, change.from()) && !isRoom(now, change)) {
      return isState(now, change.to());
    }
    if (change.removes()) {
      disk.delete(file);
      folders.deleteEmptyAbove(change.path());
      return true;
    }
    if (OutputFolder.attributes(stage.ready(index)).isEmpty()) {
      return false;
    }
    folders.makeAbove(change.path());
    folders.delete(file);
    disk.move(stage.ready(index), file);
    return true;
  }

  private void rollBack(Manifest before, Journal journal, IOException cause)
      throws UnfinishedException {
    try {
      stage.clear();
      for (var i = journal.changes().size() - 1; i >= 0; i--) {
        undo(i, journal.changes().get(i));
      }
      stage.deleteJournal();
    } catch (IOException e) {
      cause.addSuppressed(e);
      throw new UnfinishedException(cause);
    }
    takeBack(before);
  }

  private void undo(int index, Change change) throws IOException {
    var file = folder.file(change.path());
    if (change.removes()) {
      // A folder may have taken the place of the file.
      folders.deleteMade();
    }
    if (!isState(folder.look(change.path()), change.to())) {
      return;
    }
    if (change.makesExecutable()) {
      disk.setExecutable(file, change.from().executable());
    } else if (change.from() == null) {
      disk.delete(file);
    } else {
      stage.makeReady(index, new Change(change.path(), change.to(), change.from()));
      folders.makeAbove(change.path());
      disk.move(stage.ready(index), file);
    }
  }

  /** After a failure: leaves nothing behind, as far as that is possible. */
  private void takeBack(Manifest before) {
    try {
      folders.deleteMade();
      stage.takeBack(before);
    } catch (IOException e) {
      // What made us fail may make this fail, too. The next run tidies.
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

  private static boolean isState(OnDisk now, FileState state) {
    return state == null
        ? now instanceof OnDisk.Absent
        : now instanceof OnDisk.Present present && present.state().sha256().equals(state.sha256());
  }
}
