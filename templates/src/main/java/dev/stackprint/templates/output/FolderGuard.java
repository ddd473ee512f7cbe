package dev.stackprint.templates.output;

import dev.stackprint.templates.output.WriteResult.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** Tells whether a folder may be written to at all, whatever is in it. */
final class FolderGuard {
  private static final String CHOOSE = "Choose another folder.";

  /** Their content belongs to a program. */
  private static final List<String> INTERNAL = List.of(".git", OutputFolder.STATE);

  private final Path home;

  FolderGuard(Path home) {
    this.home = home;
  }

  /** The folder without links above it. */
  OutputFolder check(Path out) throws IOException, Refusal {
    var absolute = out.toAbsolutePath().normalize();
    if (absolute.getNameCount() == 0) {
      throw new Refusal(
          Reason.PROTECTED_FOLDER, absolute + " is the root of the file system.", CHOOSE);
    }
    var root = realParent(absolute).resolve(absolute.getFileName());
    var attributes = OutputFolder.attributes(root);
    if (attributes.isPresent() && attributes.get().isSymbolicLink()) {
      throw new Refusal(
          Reason.LINK,
          root + " is a symbolic link.",
          "Name the folder that it leads to: " + Files.readSymbolicLink(root));
    }
    if (attributes.isPresent() && !OutputFolder.isFolder(attributes.get())) {
      throw new Refusal(Reason.NOT_A_FOLDER, root + " is a file, not a folder.", CHOOSE);
    }
    checkProtected(root);
    return new OutputFolder(root);
  }

  private void checkProtected(Path root) throws IOException, Refusal {
    var realHome = Files.exists(home) ? home.toRealPath() : home;
    if (realHome.getFileSystem().equals(root.getFileSystem()) && realHome.startsWith(root)) {
      throw new Refusal(
          Reason.PROTECTED_FOLDER,
          root + (realHome.equals(root) ? " is your home folder." : " holds your home folder."),
          CHOOSE);
    }
    for (var name : INTERNAL) {
      if (StreamSupport.stream(root.spliterator(), false)
          .anyMatch(part -> part.toString().equals(name))) {
        throw new Refusal(
            Reason.PROTECTED_FOLDER, root + " lies in a folder " + name + ".", CHOOSE);
      }
    }
  }

  /** The folder above, with links resolved as far as it exists. */
  private static Path realParent(Path absolute) throws IOException, Refusal {
    var existing = absolute.getParent();
    while (existing.getParent() != null && !Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
      existing = existing.getParent();
    }
    if (!Files.isDirectory(existing)) {
      throw new Refusal(Reason.NOT_A_FOLDER, existing + " is a file, not a folder.", CHOOSE);
    }
    return existing.toRealPath().resolve(existing.relativize(absolute.getParent())).normalize();
  }
}
