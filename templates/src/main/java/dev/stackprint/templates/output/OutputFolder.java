package dev.stackprint.templates.output;

import dev.stackprint.templates.project.ProjectFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An output folder as it is on the disk; nothing here changes it. No link within it is ever
 * followed.
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
 * The base has no paths, so that no tool takes it for sources, and a file that two projects share
 * lies there once.
 */
record OutputFolder(Path root) {
  static final String STATE = ".stackprint";
  private static final String BASE = STATE + "/base";
  private static final String TEMPORARY = STATE + "/tmp";
  private static final String REPLACED = STATE + "/replaced";
  private static final String MANIFEST = STATE + "/manifest.json";
  private static final String JOURNAL = STATE + "/journal.json";
  private static final String LOCK = STATE + "/lock";

  Path file(String path) {
    return root.resolve(path);
  }

  Path state() {
    return file(STATE);
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

  /** What lies at a path. */
  OnDisk look(String path) throws IOException {
    for (var end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
      var folder = path.substring(0, end);
      var attributes = attributes(file(folder));
      if (attributes.isEmpty()) {
        return new OnDisk.Absent();
      }
      if (!isFolder(attributes.get())) {
        return new OnDisk.Blocked(
            folder,
            attributes.get().isSymbolicLink() ? Conflict.Kind.LINK : Conflict.Kind.NOT_A_FOLDER);
      }
    }
    var attributes = attributes(file(path));
    if (attributes.isEmpty()) {
      return new OnDisk.Absent();
    }
    if (!attributes.get().isRegularFile()) {
      return new OnDisk.Blocked(
          path, attributes.get().isSymbolicLink() ? Conflict.Kind.LINK : Conflict.Kind.NOT_A_FILE);
    }
    return new OnDisk.Present(
        new FileState(
            ProjectFile.sha256(Files.readAllBytes(file(path))), isExecutable(file(path))));
  }

  /** What in {@code .stackprint} is a link or not what it should be. */
  Optional<Conflict> obstacleInState() throws IOException {
    for (var folder : List.of(STATE, BASE, TEMPORARY, REPLACED)) {
      // As if we looked for a file below it.
      if (look(folder + "/x") instanceof OnDisk.Blocked blocked
          && !blocked.where().endsWith("/x")) {
        return Optional.of(new Conflict(blocked.where(), blocked.kind()));
      }
    }
    for (var file : List.of(MANIFEST, JOURNAL, LOCK)) {
      if (look(file) instanceof OnDisk.Blocked blocked) {
        return Optional.of(new Conflict(blocked.where(), blocked.kind()));
      }
    }
    return Optional.empty();
  }

  boolean exists() throws IOException {
    return attributes(root).isPresent();
  }

  /** Whether a run is at work, or was interrupted. */
  boolean isBusy() throws IOException {
    return hasJournal() || attributes(lock()).isPresent();
  }

  boolean hasJournal() throws IOException {
    return attributes(journal()).isPresent();
  }

  /** The manifest; empty if there is none. */
  Optional<Manifest> readManifest() throws IOException, UnreadableState {
    return attributes(manifest()).isEmpty()
        ? Optional.empty()
        : Optional.of(StateFormat.manifest(text(manifest())));
  }

  Journal readJournal() throws IOException, UnreadableState {
    return StateFormat.journal(text(journal()));
  }

  /** Whether there is nothing in the folder that a user could miss. */
  boolean isEmpty() throws IOException {
    return entries(root).stream().allMatch(entry -> entry.getFileName().toString().equals(STATE));
  }

  /** The contents of which the base has a copy. */
  Set<String> baseContents() throws IOException {
    var contents = new TreeSet<String>();
    if (attributes(base()).isPresent()) {
      entries(base()).forEach(entry -> contents.add(entry.getFileName().toString()));
    }
    return contents;
  }

  /** A content of the base, if it is there and whole. */
  Optional<byte[]> readBase(String sha256) throws IOException {
    if (attributes(base(sha256)).filter(BasicFileAttributes::isRegularFile).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(Files.readAllBytes(base(sha256)))
        .filter(content -> ProjectFile.sha256(content).equals(sha256));
  }

  /** Whether files can be told to be executable. */
  boolean knowsExecutables() {
    return Files.getFileAttributeView(root, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
        != null;
  }

  boolean isFolder(String path) throws IOException {
    return attributes(file(path)).filter(OutputFolder::isFolder).isPresent();
  }

  /** Everything below a folder that is not a folder itself, as paths; a link is not followed. */
  List<String> filesBelow(String folder) throws IOException {
    try (var paths = Files.walk(file(folder))) {
      return paths
          .filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .map(path -> root.relativize(path).toString().replace('\\', '/'))
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** The path as the file system spells it, which differs where it ignores case. */
  String spelling(String path) throws IOException {
    var real = file(path).toRealPath(LinkOption.NOFOLLOW_LINKS);
    var realRoot = root.toRealPath(LinkOption.NOFOLLOW_LINKS);
    return real.startsWith(realRoot)
        ? realRoot.relativize(real).toString().replace('\\', '/')
        : path;
  }

  static List<Path> entries(Path folder) throws IOException {
    var entries = new ArrayList<Path>();
    try (var stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entries::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    entries.sort(null);
    return entries;
  }

  static Optional<BasicFileAttributes> attributes(Path path) throws IOException {
    try {
      return Optional.of(
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** A junction of Windows is a directory, too, but leads elsewhere. */
  static boolean isFolder(BasicFileAttributes attributes) {
    return attributes.isDirectory() && !attributes.isOther();
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  private static boolean isExecutable(Path file) throws IOException {
    var view =
        Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    return view != null
        && view.readAttributes().permissions().contains(PosixFilePermission.OWNER_EXECUTE);
  }
}
