package dev.stackprint.templates.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashSet;
import java.util.Set;

/** Each way in which we change the file system; tests make them fail. */
class Disk {
  private static final Set<StandardOpenOption> NEW_FILE =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  void createFolder(Path folder) throws IOException {
    Files.createDirectory(folder);
  }

  /** Writes a new file, never through a link. */
  void write(Path file, byte[] content) throws IOException {
    try (var channel = FileChannel.open(file, NEW_FILE)) {
      var buffer = ByteBuffer.wrap(content);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    }
  }

  /** Waits until a file that was written would survive a power failure. */
  void force(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Renames a file or folder; a file that has the new name is replaced in the same instant. */
  void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Deletes a file, or a folder that is empty. */
  void delete(Path path) throws IOException {
    Files.delete(path);
  }

  /** Lets a file be run by whoever may read it, or by nobody. */
  void setExecutable(Path file, boolean executable) throws IOException {
    var view =
        Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (view == null) {
      return;
    }
    var before = view.readAttributes().permissions();
    var permissions = new HashSet<>(before);
    allow(
        permissions, executable, PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_EXECUTE);
    allow(
        permissions, executable, PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_EXECUTE);
    allow(
        permissions,
        executable,
        PosixFilePermission.OTHERS_READ,
        PosixFilePermission.OTHERS_EXECUTE);
    if (!permissions.equals(before)) {
      view.setPermissions(permissions);
    }
  }

  /** Gives a file the permissions of another. */
  void copyPermissions(Path from, Path to) throws IOException {
    var source =
        Files.getFileAttributeView(from, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    var target =
        Files.getFileAttributeView(to, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (source != null && target != null) {
      target.setPermissions(source.readAttributes().permissions());
    }
  }

  private static void allow(
      Set<PosixFilePermission> permissions,
      boolean executable,
      PosixFilePermission read,
      PosixFilePermission execute) {
    if (executable && permissions.contains(read)) {
      permissions.add(execute);
    } else {
      permissions.remove(execute);
    }
  }
}
