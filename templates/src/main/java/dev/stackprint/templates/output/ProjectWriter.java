package dev.stackprint.templates.output;

import dev.stackprint.templates.output.WriteResult.Reason;
import dev.stackprint.templates.output.WriteResult.Written;
import dev.stackprint.templates.project.Project;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * Writes a project into a folder. It never overwrites or deletes what a user wrote, never leaves
 * the folder, and leaves either the former project or the new one, even when the process is killed:
 * the next run finishes what it began.
 */
public final class ProjectWriter {
  private final String version;
  private final FolderGuard guard;
  private final Disk disk;

  /**
   * Makes a writer.
   *
   * @param version the version of Stackprint, which is noted beside what is rendered
   */
  public ProjectWriter(String version) {
    this(version, Path.of(System.getProperty("user.home")), new Disk());
  }

  ProjectWriter(String version, Path home, Disk disk) {
    this.version = version;
    this.guard = new FolderGuard(home);
    this.disk = disk;
  }

  /**
   * Writes a project.
   *
   * @param out the folder; it need not exist
   * @param force to write even into a folder that Stackprint did not write. A file in the way is
   *     saved in {@code .stackprint/replaced} first. It does not overwrite what a user changed in a
   *     rendered project
   */
  public WriteResult write(Project project, Path out, boolean force) {
    try {
      var folder = guard.check(out);
      return folder.exists() ? writeInto(folder, project, force) : writeNew(folder, project);
    } catch (Refusal e) {
      return e.result();
    } catch (IOException e) {
      return Failures.of(e);
    } catch (UnfinishedException e) {
      return Failures.unfinished(e.getCause(), out);
    } catch (InvalidPathException e) {
      return Failures.of(e);
    }
  }

  private Written writeInto(OutputFolder folder, Project project, boolean force)
      throws IOException, Refusal, UnfinishedException {
    Ownership.checkState(folder);
    if (!folder.state().isBusy()) {
      // Looks before it locks: what is refused or needs no change leaves no trace at all.
      var ownership = Ownership.of(folder, force);
      var plan = plan(folder, ownership, project);
      if (isUpToDate(folder, ownership, plan)) {
        return written(folder, plan, List.of());
      }
    }
    var lock = lock(folder);
    try {
      return writeLocked(folder, project, force);
    } finally {
      lock.release();
    }
  }

  private Written writeLocked(OutputFolder folder, Project project, boolean force)
      throws IOException, Refusal, UnfinishedException {
    if (folder.state().hasJournal()) {
      recover(folder, force);
    }
    var ownership = Ownership.of(folder, force);
    var plan = plan(folder, ownership, project);
    var kept =
        isUpToDate(folder, ownership, plan)
            ? List.<String>of()
            : new Transaction(folder, disk).commit(ownership.manifest(), plan, project);
    return written(folder, plan, kept);
  }

  /** Writes beside the folder, which then appears at once. */
  private Written writeNew(OutputFolder folder, Project project)
      throws IOException, Refusal, UnfinishedException {
    var nursery = new Nursery(folder.root(), disk);
    try {
      var written = writeInto(nursery.open(), project, false);
      nursery.land();
      return new Written(
          folder.root(),
          List.copyOf(project.files().keySet()),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          written.kept());
    } catch (IOException | Refusal | UnfinishedException e) {
      nursery.abandon();
      throw e;
    }
  }

  /** Finishes what a run began that was interrupted. */
  private void recover(OutputFolder folder, boolean force) throws IOException, Refusal {
    try {
      new Transaction(folder, disk).rollForward(folder.state().readJournal());
    } catch (UnreadableState e) {
      if (!force || e instanceof UnreadableState.Newer) {
        throw Ownership.unreadable(folder.state().journal(), e);
      }
      disk.delete(folder.state().journal());
    }
  }

  private WritePlan plan(OutputFolder folder, Ownership ownership, Project project)
      throws IOException, Refusal {
    var plan = Planner.plan(folder, ownership.manifest(), project, version, ownership.adopting());
    if (!plan.conflicts().isEmpty()) {
      var one = plan.conflicts().size() == 1;
      throw new Refusal(
          Reason.CONFLICTS,
          (one ? "A file" : plan.conflicts().size() + " files")
              + " in "
              + folder.root()
              + " would be overwritten or lost; nothing was changed.",
          "Move "
              + (one ? "it" : "them")
              + " away, or delete what need not be kept, and render again.",
          plan.conflicts());
    }
    return plan;
  }

  private boolean isUpToDate(OutputFolder folder, Ownership ownership, WritePlan plan)
      throws IOException {
    return plan.changes().isEmpty()
        && plan.manifest().equals(ownership.manifest())
        && folder.state().isTidy(ownership.manifest());
  }

  private FolderLock lock(OutputFolder folder) throws IOException, Refusal {
    return FolderLock.acquire(folder.state(), disk).orElseThrow(() -> locked(folder));
  }

  private static Refusal locked(OutputFolder folder) {
    return new Refusal(
        Reason.LOCKED,
        "Another run is writing to " + folder.root() + ".",
        "Wait until it has ended, and render again.");
  }

  private static Written written(OutputFolder folder, WritePlan plan, List<String> kept) {
    return new Written(
        folder.root(),
        paths(plan, kept, change -> change.from() == null),
        paths(plan, kept, change -> change.from() != null && change.to() != null),
        paths(plan, kept, Change::removes),
        plan.unchanged(),
        plan.saved(),
        kept);
  }

  private static List<String> paths(WritePlan plan, List<String> kept, Predicate<Change> which) {
    return plan.changes().stream()
        .filter(which)
        .map(Change::path)
        .filter(path -> !kept.contains(path))
        .toList();
  }
}
