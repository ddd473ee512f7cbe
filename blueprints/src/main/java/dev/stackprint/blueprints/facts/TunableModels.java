package dev.stackprint.blueprints.facts;

import dev.stackprint.blueprints.plan.Target;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The models that can be tuned. */
public final class TunableModels {

  private final FactsFile file;
  private final Supplier<Models> models;
  private final Map<Target, List<TunableModel>> byTarget = new EnumMap<>(Target.class);

  private TunableModels(FactsFile file, Supplier<Models> models) {
    this.file = file;
    this.models = models;
    for (Target target : Target.values()) {
      Section section = file.section(target.key());
      byTarget.put(target, section.keys().stream().map(key -> model(section.entry(key))).toList());
    }
  }

  static TunableModels read(Supplier<Models> models) {
    return new TunableModels(FactsFile.read("model-tuning"), models);
  }

  /** Returns where the facts about tuning came from. */
  public Sources sources() {
    return file.sources();
  }

  /** Returns what a target can tune, by name. */
  public List<TunableModel> on(Target target) {
    return byTarget.get(target);
  }

  /**
   * Returns what a name stands for on a target: of a family the newest version that can be tuned
   * there.
   *
   * @param name a family, a version, or an id of a provider
   */
  public Optional<TunableModel> find(String name, Target target) {
    if (!(models.get().find(name) instanceof ModelMatch.Found found)) {
      return Optional.empty();
    }
    return found.versions().stream()
        .map(Model::name)
        .flatMap(version -> on(target).stream().filter(model -> model.name().equals(version)))
        .findFirst();
  }

  private static TunableModel model(Entry entry) {
    return new TunableModel(
        entry.name(),
        entry.text("base"),
        entry.words("at"),
        entry.number("epochs"),
        distillation(entry));
  }

  private static Optional<TunableModel.Distillation> distillation(Entry entry) {
    List<String> teachers = entry.words("teachers");
    return teachers.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TunableModel.Distillation(
                teachers,
                entry.number("least-prompts").orElseThrow(),
                entry.number("most-prompts").orElseThrow()));
  }
}
