package dev.stackprint.templates.output;

import dev.stackprint.templates.project.ProjectFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Our own folder within an output folder, as it is on the disk; nothing here changes it.
 *
 * <pre>
 * .stackprint/manifest.json    what was rendered last
 * .stackprint/base/SHA256      the content of each file as it was rendered last, for merging
 * .stackprint/replaced/PATH    what a forced run found in the place of a file
 * .stackprint/journal.json     only while changes are made
 * .stackprint/tmp              only while changes are made
 * .stackprint/lock             only while a run is at work
 * </pre>
 *
 * The base has no paths, so that no tool takes it for sources, and a content that two files share
 * lies there once.
 */
record StateFolder(OutputFolder folder) {
  private static final String BASE = OutputFolder.STATE + "/base";
  private static final String TEMPORARY = OutputFolder.STATE + "/tmp";
  private static final String REPLACED = OutputFolder.STATE + "/replaced";
  private static final String MANIFEST = OutputFolder.STATE + "/manifest.json";
  private static final String JOURNAL = OutputFolder.STATE + "/journal.json";
  private static final String LOCK = OutputFolder.STATE + "/lock";

  Path path() {
    return file(OutputFolder.STATE);
  }

  Path manifest() {
    return file(MANIFEST);
  }

  Path journal() {
    return file(JOURNAL);
  }

  Path lock() {
    return file(LOCK);
  }

  Path temporary() {
    return file(TEMPORARY);
  }

  Path base() {
    return file(BASE);
  }

  Path base(String sha256) {
    return base().resolve(sha256);
  }

  /** Where what a file replaces is saved; further such places where that is taken. */
  static String replaced(String path, int attempt) {
    return REPLACED + "/" + path + (attempt == 1 ? "" : "." + attempt);
  }

  /** What in it is a link or not what it should be. */
  Optional<Conflict> obstacle() throws IOException {
    for (var part : List.of(OutputFolder.STATE, BASE, TEMPORARY, REPLACED)) {
      // As if we looked for a file below it.
      if (folder.look(part + "/x") instanceof OnDisk.Blocked blocked
          && !blocked.where().endsWith("/x")) {
        return Optional.of(new Conflict(blocked.where(), blocked.kind()));
      }
    }
    for (var file : List.of(MANIFEST, JOURNAL, LOCK)) {
      if (folder.look(file) instanceof OnDisk.Blocked blocked) {
        return Optional.of(new Conflict(blocked.where(), blocked.kind()));
      }
    }
    return Optional.empty();
  }

  /** Whether a run is at work, or was interrupted. */
  boolean isBusy() throws IOException {
    return hasJournal() || OutputFolder.attributes(lock()).isPresent();
  }

  boolean hasJournal() throws IOException {
    return OutputFolder.attributes(journal()).isPresent();
  }

  /** The manifest; empty if there is none. */
  Optional<Manifest> readManifest() throws IOException, UnreadableState {
    return OutputFolder.attributes(manifest()).isEmpty()
        ? Optional.empty()
        : Optional.of(StateFormat.manifest(text(manifest())));
  }

  Journal readJournal() throws IOException, UnreadableState {
    return StateFormat.journal(text(journal()));
  }

  /** The contents of which the base has a copy. */
  Set<String> baseContents() throws IOException {
    var contents = new TreeSet<String>();
    if (OutputFolder.attributes(base()).isPresent()) {
      OutputFolder.entries(base()).forEach(entry -> contents.add(entry.getFileName().toString()));
    }
    return contents;
  }

  /** A content of the base, if it is there and whole. */
  Optional<byte[]> readBase(String sha256) throws IOException {
    if (OutputFolder.attributes(base(sha256))
        .filter(BasicFileAttributes::isRegularFile)
        .isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(Files.readAllBytes(base(sha256)))
        .filter(content -> ProjectFile.sha256(content).equals(sha256));
  }

  /** Whether there is nothing left over, and nothing missing. */
  boolean isTidy(Manifest manifest) throws IOException {
    return OutputFolder.attributes(temporary()).isEmpty()
        && baseContents().equals(manifest.contents());
  }

  private Path file(String path) {
    return folder.file(path);
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
