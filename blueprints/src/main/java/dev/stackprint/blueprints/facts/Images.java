package dev.stackprint.blueprints.facts;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The container images that AWS publishes for serving and training models. */
public final class Images {

  private final FactsFile file;
  private final List<Image> images;

  private Images(FactsFile file) {
    this.file = file;
    Section section = file.section("images");
    images = section.keys().stream().map(key -> image(section.entry(key))).toList();
  }

  static Images read() {
    return new Images(FactsFile.read("images"));
  }

  /** Returns where the facts about images came from. */
  public Sources sources() {
    return file.sources();
  }

  /** Returns every image, the newest version of each name first. */
  public List<Image> all() {
    return images;
  }

  /**
   * Returns the newest version of an image.
   *
   * @param name one of the names in {@code facts/sources/images.yaml}
   * @throws IllegalStateException if there is none: names are written by us, not by a user
   */
  public Image newest(String name) {
    return find(name, image -> true)
        .orElseThrow(() -> new IllegalStateException("no image " + name + " in the facts"));
  }

  /** Returns the newest version of an image that a region has. */
  public Optional<Image> newestIn(String name, String region) {
    return newestIn(name, region, image -> true);
  }

  /** Returns the newest version of an image that a region has, of those that are wanted. */
  public Optional<Image> newestIn(String name, String region, Predicate<Image> wanted) {
    return find(name, wanted.and(image -> image.accounts().containsKey(region)));
  }

  private Optional<Image> find(String name, Predicate<Image> wanted) {
    return images.stream().filter(image -> image.name().equals(name)).filter(wanted).findFirst();
  }

  private Image image(Entry entry) {
    // The key is the name and the version.
    List<String> key = Entry.split(entry.name());
    return new Image(
        key.get(0),
        key.get(1),
        AcceleratorKind.of(entry.text("for")),
        entry.text("scope").equals("training"),
        entry.text("repository"),
        entry.text("tag"),
        new Registries(file).accounts(entry.text("registries")));
  }
}
