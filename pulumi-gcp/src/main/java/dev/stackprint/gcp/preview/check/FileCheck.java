package dev.stackprint.gcp.preview.check;

import dev.stackprint.gcp.preview.registration.PropertyValue;
import dev.stackprint.gcp.preview.registration.PropertyValue.Archive;
import dev.stackprint.gcp.preview.registration.PropertyValue.Asset;
import dev.stackprint.gcp.preview.registration.PropertyValue.AssetsContent;
import dev.stackprint.gcp.preview.registration.PropertyValue.Content;
import dev.stackprint.gcp.preview.registration.PropertyValue.PathContent;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Finds files that are to be deployed and do not exist. */
final class FileCheck {

  private final Path folder;

  FileCheck(Path folder) {
    this.folder = folder;
  }

  /** Returns the paths in a value that lead nowhere, as they are written. */
  List<String> missing(PropertyValue value) {
    PropertyValue revealed = value.revealed();
    if (revealed instanceof Asset asset) {
      return missing(asset.content(), false);
    }
    return revealed instanceof Archive archive ? missing(archive.content(), true) : List.of();
  }

  private List<String> missing(Content content, boolean archive) {
    if (content instanceof PathContent path) {
      return exists(path.path(), archive) ? List.of() : List.of(path.path());
    }
    if (content instanceof AssetsContent assets) {
      return assets.assets().values().stream().flatMap(each -> missing(each).stream()).toList();
    }
    return List.of();
  }

  /** An archive may be a folder, an asset may not. */
  private boolean exists(String path, boolean archive) {
    try {
      Path file = folder.resolve(path);
      return archive ? Files.exists(file) : Files.isRegularFile(file);
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
