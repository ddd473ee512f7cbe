package dev.stackprint.blueprints.facts;

import java.util.List;

/** Container images for serving and training models whose registries are the same everywhere. */
public final class PinnedImages {

  private final FactsFile file;
  private final Section images;

  private PinnedImages(FactsFile file) {
    this.file = file;
    images = file.section("images");
  }

  static PinnedImages read(String file) {
    return new PinnedImages(FactsFile.read(file));
  }

  /** Returns where the facts about images came from. */
  public Sources sources() {
    return file.sources();
  }

  /** Returns every image. */
  public List<PinnedImage> all() {
    return images.keys().stream().map(this::of).toList();
  }

  /**
   * Returns an image.
   *
   * @param name one of the names in its source, such as {@code facts/sources/gcp-images.yaml}
   * @throws IllegalStateException if there is none: names are written by us, not by a user
   */
  public PinnedImage of(String name) {
    Entry entry = images.entry(name);
    return new PinnedImage(
        name,
        entry.text("version"),
        AcceleratorKind.of(entry.text("for")),
        entry.text("repository") + ":" + entry.text("tag"),
        entry.words("packages"));
  }
}
