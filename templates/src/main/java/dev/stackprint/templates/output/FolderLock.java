package dev.stackprint.templates.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps a second run out of an output folder. The operating system gives the lock back when a run
 * dies; the file itself is deleted after each run, so that it does not end up in a repository.
 */
final class FolderLock {
  private static final Set<OpenOption> OPTIONS =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

  /**
   * Beyond the content, which others may read though the operating system be strict about locks.
   */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private final StateFolder state;
  private final Disk disk;
  private final FileChannel channel;
  private final boolean stateMade;

  private FolderLock(StateFolder state, Disk disk, FileChannel channel, boolean stateMade) {
    this.state = state;
    this.disk = disk;
    this.channel = channel;
    this.stateMade = stateMade;
  }

  /** Takes the lock; empty if another run has it. */
  static Optional<FolderLock> acquire(StateFolder state, Disk disk) throws IOException {
    var stateMade = OutputFolder.attributes(state.path()).isEmpty();
    if (stateMade) {
      disk.createFolder(state.path());
    }
    var token = ProcessHandle.current().pid() + " " + System.nanoTime() + "\n";
    while (true) {
      var channel = FileChannel.open(state.lock(), OPTIONS);
      if (!isLocked(channel)) {
        channel.close();
        return Optional.empty();
      }
      channel.truncate(0).write(ByteBuffer.wrap(token.getBytes(StandardCharsets.UTF_8)));
      if (isHeldAt(state, token)) {
        return Optional.of(new FolderLock(state, disk, channel, stateMade));
      }
      // Between our opening and locking the file, its former holder deleted it.
      channel.close();
    }
  }

  /** Gives the lock back, and leaves no trace of it. */
  void release() {
    try {
      try (channel) {
        disk.delete(state.lock());
      }
      if (stateMade && OutputFolder.entries(state.path()).isEmpty()) {
        disk.delete(state.path());
      }
    } catch (IOException e) {
      // A file that nobody has locked keeps nobody out.
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(LOCKED_BYTE, 1, false) != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static boolean isHeldAt(StateFolder state, String token) throws IOException {
    try {
      return Files.readString(state.lock()).equals(token);
    } catch (NoSuchFileException e) {
      return false;
    }
  }
}
