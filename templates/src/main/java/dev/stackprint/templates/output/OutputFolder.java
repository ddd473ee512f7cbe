package dev.stackprint.templates.output;

import dev.stackprint.templates.project.ProjectFile;
import java.io.IOException;
import java.io.UncheckedIOException;
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

/**
 * An output folder as it is on the disk; nothing here changes it. No link within it is followed.
 */
record OutputFolder(Path root) {
  /** Our own folder within it. */
  static final String STATE = ".stackprint";

  Path file(String path) {
    return root.resolve(path);
  }

  StateFolder state() {
    return new StateFolder(this);
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

  boolean exists() throws IOException {
    return attributes(root).isPresent();
  }

  /** Whether there is nothing in the folder that a user could miss. */
  boolean isEmpty() throws IOException {
    return entries(root).stream().allMatch(entry -> entry.getFileName().toString().equals(STATE));
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

  private static boolean isExecutable(Path file) throws IOException {
    var view =
        Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    return view != null
        && view.readAttributes().permissions().contains(PosixFilePermission.OWNER_EXECUTE);
  }
}
