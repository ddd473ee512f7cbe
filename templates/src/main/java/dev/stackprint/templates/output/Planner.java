package dev.stackprint.templates.output;

import dev.stackprint.templates.project.Project;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares a project, what was rendered last, and what lies on the disk now. */
final class Planner {
  private final OutputFolder folder;
  private final Manifest before;

  /** Whether files that we did not render may be replaced. */
  private final boolean force;

  private final boolean knowsExecutables;
  private final List<Change> removals = new ArrayList<>();
  private final List<Change> writes = new ArrayList<>();
  private final List<String> unchanged = new ArrayList<>();
  private final List<String> saved = new ArrayList<>();
  private final List<Conflict> conflicts = new ArrayList<>();
  private final Set<String> removed = new TreeSet<>();

  private Planner(OutputFolder folder, Manifest before, boolean force) {
    this.folder = folder;
    this.before = before;
    this.force = force;
    this.knowsExecutables = folder.knowsExecutables();
  }

  /**
   * Plans to write a project.
   *
   * @param before what was rendered last
   * @param adopting whether files may be replaced that were not rendered by us
   */
  static WritePlan plan(
      OutputFolder folder, Manifest before, Project project, String version, boolean adopting)
      throws IOException {
    var planner = new Planner(folder, before, adopting);
    for (var entry : before.files().entrySet()) {
      if (!project.files().containsKey(entry.getKey())) {
        planner.remove(entry.getKey(), entry.getValue());
      }
    }
    var states = new TreeMap<String, FileState>();
    for (var entry : project.files().entrySet()) {
      var state = FileState.of(entry.getValue());
      states.put(entry.getKey(), state);
      planner.write(entry.getKey(), state);
    }
    return planner.result(new Manifest(version, states));
  }

  private WritePlan result(Manifest after) {
    var changes = new ArrayList<>(removals);
    changes.addAll(writes);
    return new WritePlan(
        after,
        List.copyOf(changes),
        List.copyOf(unchanged),
        List.copyOf(saved),
        List.copyOf(conflicts));
  }

  private void remove(String path, FileState rendered) throws IOException {
    var now = folder.look(path);
    if (now instanceof OnDisk.Present present && isSame(present.state(), rendered)) {
      removals.add(new Change(path, present.state(), null));
      removed.add(path);
    } else if (now instanceof OnDisk.Present) {
      conflicts.add(new Conflict(path, Conflict.Kind.CHANGED_AND_DROPPED));
    } else if (now instanceof OnDisk.Blocked blocked) {
      conflict(blocked);
    }
  }

  private void write(String path, FileState to) throws IOException {
    var now = afterRemovals(path, folder.look(path));
    if (now instanceof OnDisk.Blocked blocked) {
      conflict(blocked);
    } else if (now instanceof OnDisk.Present present) {
      overwrite(path, present.state(), to);
    } else {
      writes.add(new Change(path, null, to));
    }
  }

  private void overwrite(String path, FileState now, FileState to) {
    var rendered = before.files().get(path);
    if (isSame(now, to)) {
      if (lacksExecutable(now, rendered, to)) {
        writes.add(new Change(path, now, to));
      } else {
        unchanged.add(path);
      }
    } else if (rendered != null && isSame(now, rendered)) {
      writes.add(new Change(path, now, to));
    } else if (rendered != null && isSame(to, rendered)) {
      // The user changed it, and what is rendered is what it was: there is nothing to bring in.
      unchanged.add(path);
    } else if (rendered == null && force) {
      writes.add(new Change(path, now, to));
      saved.add(path);
    } else {
      conflicts.add(
          new Conflict(
              path, rendered == null ? Conflict.Kind.NOT_RENDERED : Conflict.Kind.CHANGED));
    }
  }

  /** What is at a path once the files that the project no longer has are gone. */
  private OnDisk afterRemovals(String path, OnDisk now) throws IOException {
    return makesRoom(path, now) ? new OnDisk.Absent() : now;
  }

  private boolean makesRoom(String path, OnDisk now) throws IOException {
    if (now instanceof OnDisk.Blocked blocked) {
      return switch (blocked.kind()) {
        case NOT_A_FOLDER -> removed.contains(blocked.where());
        case NOT_A_FILE -> isRoom(path);
        default -> false;
      };
    }
    // Where case is ignored, the former name of a file leads to it as well as the new one.
    return now instanceof OnDisk.Present
        && !removed.isEmpty()
        && !before.files().containsKey(path)
        && removed.contains(folder.spelling(path));
  }

  /** Whether nothing but empty folders will be at a path. */
  private boolean isRoom(String path) throws IOException {
    return folder.isFolder(path) && removed.containsAll(folder.filesBelow(path));
  }

  private void conflict(OnDisk.Blocked blocked) {
    var conflict = new Conflict(blocked.where(), blocked.kind());
    if (!conflicts.contains(conflict)) {
      conflicts.add(conflict);
    }
  }

  private static boolean isSame(FileState one, FileState other) {
    return one.sha256().equals(other.sha256());
  }

  /**
   * Whether a script has to be made executable. Not if it was when it was rendered: then the user
   * took that away, or the file system does not keep it.
   */
  private boolean lacksExecutable(FileState now, FileState rendered, FileState to) {
    return knowsExecutables
        && to.executable()
        && !now.executable()
        && (rendered == null || !rendered.executable());
  }
}
