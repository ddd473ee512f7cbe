package dev.stackprint.blueprints.facts;

import java.util.List;

/**
 * The container images that Google publishes for serving and training models, the same for every
 * region.
 */
public final class GoogleImages {

  private final FactsFile file;
  private final Section images;

  private GoogleImages(FactsFile file) {
    this.file = file;
    images = file.section("images");
  }

  static GoogleImages read() {
    return new GoogleImages(FactsFile.read("gcp-images"));
  }

  /** Returns where the facts about images came from. */
  public Sources sources() {
    return file.sources();
  }

  /** Returns every image. */
  public List<GoogleImage> all() {
    return images.keys().stream().map(this::of).toList();
  }

  /**
   * Returns an image.
   *
   * @param name one of the names in {@code facts/sources/gcp-images.yaml}
   * @throws IllegalStateException if there is none: names are written by us, not by a user
   */
  public GoogleImage of(String name) {
    Entry entry = images.entry(name);
    return new GoogleImage(
        name,
        entry.text("version"),
        AcceleratorKind.of(entry.text("for")),
        entry.text("repository") + ":" + entry.text("tag"));
  }
}
