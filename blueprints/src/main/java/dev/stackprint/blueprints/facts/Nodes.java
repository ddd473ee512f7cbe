package dev.stackprint.blueprints.facts;

import dev.stackprint.blueprints.plan.Target;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What machines with accelerators boot, and the containers that serve models on them. */
public final class Nodes {

  private final FactsFile file;
  private final Map<String, MachineImage> images;
  private final Map<String, ModelServer> servers;

  private Nodes(FactsFile file) {
    this.file = file;
    this.images = byFamily("machine-images", entry -> new MachineImage(entry.text("name")));
    this.servers =
        byFamily(
            "servers", entry -> new ModelServer(entry.text("image"), entry.words("architectures")));
  }

  static Nodes read() {
    return new Nodes(FactsFile.read("nodes"));
  }

  /** Returns where these facts came from. */
  public Sources sources() {
    return file.sources();
  }

  /** Returns what a machine of a shape boots, if a source names something. */
  public Optional<MachineImage> image(Shape shape) {
    return Optional.ofNullable(images.get(family(shape.target(), shape.name())));
  }

  /** Returns what serves models on a machine of a shape, if there is such a thing. */
  public Optional<ModelServer> server(Shape shape) {
    return Optional.ofNullable(servers.get(family(shape.target(), shape.name())));
  }

  private <T> Map<String, T> byFamily(String section, Function<Entry, T> make) {
    Map<String, T> byFamily = new HashMap<>();
    Section entries = file.section(section);
    for (String key : entries.keys()) {
      Entry entry = entries.entry(key);
      T made = make.apply(entry);
      entry
          .words("families")
          .forEach(family -> byFamily.put(entry.text("target") + " " + family, made));
    }
    return byFamily;
  }

  /** An instance type up to its dot; a machine type or slice up to its last dash. */
  private static String family(Target target, String name) {
    return target.key()
        + " "
        + name.substring(0, target == Target.AWS ? name.indexOf('.') : name.lastIndexOf('-'));
  }
}
