package dev.stackprint.templates.output;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Arrays;

/** A disk on which the nth change fails. */
final class FaultyDisk extends Disk {
  enum Fault {
    /** The process is killed: nothing happens after it. */
    CRASH,
    /** One change fails, later ones do not. */
    ONCE,
    /** Nothing can be changed any more. */
    FOR_GOOD,
    /** Nothing can be written any more, but renamed and deleted. */
    FULL
  }

  /** Not an exception that the writer could take for a failure. */
  static final class Crash extends Error {
    private static final long serialVersionUID = 1L;
  }

  private final Fault fault;
  private final int failing;
  private int changes;

  FaultyDisk(Fault fault, int failing) {
    this.fault = fault;
    this.failing = failing;
  }

  /** Whether the change that was to fail was reached. */
  boolean failed() {
    return changes >= failing;
  }

  @Override
  void createFolder(Path folder) throws IOException {
    change(folder, true);
    super.createFolder(folder);
  }

  @Override
  void write(Path file, byte[] content) throws IOException {
    try {
      change(file, true);
    } catch (IOException | Crash e) {
      if (changes == failing) {
        // It fails half way.
        super.write(file, Arrays.copyOf(content, content.length / 2));
      }
      throw e;
    }
    super.write(file, content);
  }

  @Override
  void force(Path file) throws IOException {
    change(file, false);
  }

  @Override
  void move(Path from, Path to) throws IOException {
    change(to, false);
    super.move(from, to);
  }

  @Override
  void delete(Path path) throws IOException {
    change(path, false);
    super.delete(path);
  }

  @Override
  void setExecutable(Path file, boolean executable) throws IOException {
    change(file, false);
    super.setExecutable(file, executable);
  }

  private void change(Path path, boolean takesSpace) throws IOException {
    changes++;
    var fails =
        switch (fault) {
          case CRASH, FOR_GOOD -> changes >= failing;
          case ONCE -> changes == failing;
          case FULL -> changes >= failing && takesSpace;
        };
    if (fails && fault == Fault.CRASH) {
      throw new Crash();
    }
    if (fails) {
      throw new FileSystemException(path.toString(), null, "No space left on device");
    }
  }
}
