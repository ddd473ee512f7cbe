package dev.stackprint.templates.output;

import dev.stackprint.templates.output.WriteResult.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whose an output folder is.
 *
 * @param manifest what we rendered into it last
 * @param adopting whether it is not ours, but we were told to write to it
 */
record Ownership(Manifest manifest, boolean adopting) {
  private static final int NAMED = 3;

  static Ownership of(OutputFolder folder, boolean force) throws IOException, Refusal {
    checkState(folder);
    try {
      var manifest = folder.state().readManifest();
      if (manifest.isPresent()) {
        return new Ownership(manifest.get(), false);
      }
    } catch (UnreadableState e) {
      if (!force || e instanceof UnreadableState.Newer) {
        throw unreadable(folder.state().manifest(), e);
      }
    }
    if (folder.isEmpty()) {
      return new Ownership(Manifest.NONE, false);
    }
    if (!force) {
      throw notOurs(folder);
    }
    return new Ownership(Manifest.NONE, true);
  }

  /** Refuses a folder whose {@code .stackprint} leads elsewhere. */
  static void checkState(OutputFolder folder) throws IOException, Refusal {
    var obstacle = folder.state().obstacle();
    if (obstacle.isPresent()) {
      throw new Refusal(
          Reason.CONFLICTS,
          folder.file(obstacle.get().path()) + " " + obstacle.get().kind().description() + ".",
          "Move it away, and render again.",
          List.of(obstacle.get()));
    }
  }

  static Refusal unreadable(Path file, UnreadableState problem) {
    if (problem instanceof UnreadableState.Newer) {
      return new Refusal(
          Reason.NEWER_STATE,
          file + " was written by Stackprint " + problem.getMessage() + ".",
          "Use that version or a later one.");
    }
    return new Refusal(
        Reason.UNREADABLE_STATE,
        file + " cannot be read: " + problem.getMessage() + ".",
        "Restore it, or pass --force to write the project as if the folder were somebody else's.");
  }

  private static Refusal notOurs(OutputFolder folder) throws IOException {
    var entries = OutputFolder.entries(folder.root());
    var names =
        entries.stream()
            .limit(NAMED)
            .map(path -> path.getFileName().toString())
            .collect(Collectors.joining(", "));
    var more = entries.size() > NAMED ? " and " + (entries.size() - NAMED) + " more" : "";
    return new Refusal(
        Reason.NOT_OURS,
        folder.root()
            + " is not empty, and Stackprint did not write it: it holds "
            + names
            + more
            + ".",
        "Choose another folder, or pass --force; what is in the way is then saved in .stackprint/replaced first.");
  }
}
