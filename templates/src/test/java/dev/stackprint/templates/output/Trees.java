package dev.stackprint.templates.output;

import dev.stackprint.templates.project.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Folders and projects as maps from path to text. */
final class Trees {
  private Trees() {}

  static Project project(Map<String, String> files) {
    var builder = Project.builder();
    files.forEach(
        (path, text) -> {
          if (path.endsWith(".sh")) {
            builder.executable(path, text);
          } else {
            builder.text(path, text);
          }
        });
    return builder.build();
  }

  /** The files below a folder, but for ours; a link as an arrow. */
  static SortedMap<String, String> files(Path root) {
    var files = all(root);
    files.keySet().removeIf(path -> path.startsWith(".stackprint/"));
    return files;
  }

  /** The files below a folder. */
  static SortedMap<String, String> all(Path root) {
    var files = new TreeMap<String, String>();
    if (!Files.exists(root)) {
      return files;
    }
    try (var paths = Files.walk(root)) {
      for (var path : paths.toList()) {
        if (Files.isSymbolicLink(path)) {
          files.put(name(root, path), "-> " + Files.readSymbolicLink(path));
        } else if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          files.put(name(root, path), new String(Files.readAllBytes(path), StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** When each file and folder was changed last. */
  static SortedMap<String, String> times(Path root) throws IOException {
    var times = new TreeMap<String, String>();
    try (var paths = Files.walk(root)) {
      for (var path : paths.toList()) {
        times.put(
            name(root, path),
            Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS)
                + " "
                + Files.getAttribute(path, "unix:ctime", LinkOption.NOFOLLOW_LINKS));
      }
    }
    return times;
  }

  static void write(Path root, String path, String text) {
    try {
      Files.createDirectories(root.resolve(path).getParent());
      Files.writeString(root.resolve(path), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path root, Path path) {
    return root.relativize(path).toString();
  }
}
