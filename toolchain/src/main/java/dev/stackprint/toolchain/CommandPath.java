package dev.stackprint.toolchain;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the commands that a user has installed. */
public final class CommandPath {

  private CommandPath() {}

  /**
   * Returns where a command lies.
   *
   * @param command its name; on Windows with its ending
   * @param first folders to look into before those of the PATH
   */
  public static Optional<Path> find(String command, Path... first) {
    Stream<Path> onPath =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .filter(each -> !each.isEmpty())
            .map(Path::of);
    return Stream.concat(Stream.of(first), onPath)
        .map(folder -> folder.resolve(command))
        .filter(Files::isExecutable)
        .map(Path::toAbsolutePath)
        .findFirst();
  }

  /** Tells whether this is Windows, where commands have endings. */
  public static boolean isWindows() {
    return File.separatorChar == '\\';
  }
}
