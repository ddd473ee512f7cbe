package dev.stackprint.blueprints.facts;

import dev.stackprint.blueprints.plan.Target;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The shapes of a target that models can run on. */
public final class Shapes {

  private static final int MOST_SUGGESTIONS = 3;
  private static final long MIB = 1L << 20;

  private final FactsFile file;
  private final Target target;
  private final Map<String, Shape> byName = new LinkedHashMap<>();

  private Shapes(FactsFile file, Target target) {
    this.file = file;
    this.target = target;
    Section shapes = file.section("shapes");
    Section sets = file.section("sets");
    shapes.keys().forEach(name -> byName.put(name, shape(shapes.entry(name), sets)));
  }

  static Shapes read(Target target) {
    return new Shapes(FactsFile.read(target.key() + "-accelerators"), target);
  }

  /** Returns where the facts about shapes came from. */
  public Sources sources() {
    return file.sources();
  }

  /** Returns every shape, by name, small ones of a family first. */
  public List<Shape> all() {
    return List.copyOf(byName.values());
  }

  /** Returns the shapes that a region is known to have. */
  public List<Shape> in(String region) {
    return byName.values().stream().filter(shape -> shape.isIn(region)).toList();
  }

  /** Returns the shape with this name. */
  public Optional<Shape> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** Returns names like one that does not exist, closest first; there may be none. */
  public List<String> like(String name) {
    return new Suggestions(byName.keySet()).like(name, MOST_SUGGESTIONS);
  }

  private Shape shape(Entry entry, Section sets) {
    return new Shape(
        entry.name(),
        target,
        entry.text("accelerator"),
        AcceleratorKind.of(entry.text("kind")),
        entry.number("chips").orElseThrow(),
        entry.number("devices").orElseThrow(),
        entry.number("mib").orElseThrow() * MIB,
        entry.number("hosts").orElse(1),
        entry.number("vcpus"),
        entry.number("host").stream().mapToLong(mib -> mib * MIB).findFirst(),
        entry.optionalText("machine"),
        entry.optionalText("topology"),
        entry.optionalText("network"),
        entry.number("efa").orElse(0),
        entry.words("capacity").stream().map(Capacity::of).collect(Collectors.toSet()),
        entry.words("sagemaker").stream().map(SageMakerUse::of).collect(Collectors.toSet()),
        sets.words(entry.text("in")),
        amounts(entry.texts("usd")));
  }

  private static Map<String, BigDecimal> amounts(Map<String, String> texts) {
    return texts.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> new BigDecimal(each.getValue())));
  }
}
