package dev.stackprint.blueprints.facts;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Where the models with open weights are offered, by the names of {@link OpenModels}. */
public final class Offerings {

  private final FactsFile file;

  private Offerings(FactsFile file) {
    this.file = file;
  }

  static Offerings read() {
    return new Offerings(FactsFile.read("offerings"));
  }

  /** Returns where the facts about offerings came from. */
  public Sources sources() {
    return file.sources();
  }

  /** Returns where a model is offered. */
  public Offers of(OpenModel model) {
    Section offers = file.section("offers");
    if (!offers.has(model.name())) {
      return Offers.NONE;
    }
    Entry entry = offers.entry(model.name());
    return new Offers(
        entry.optionalText("jumpstart"),
        entry.optionalText("bedrock"),
        entry.optionalText("model-garden"),
        entry.optionalText("vertex"),
        entry.optionalText("gguf"));
  }

  /** Returns the names of the models that JumpStart is known to deploy, and how. */
  public List<String> onJumpStart() {
    return file.section("jumpstart").keys();
  }

  /** Returns what JumpStart deploys of a model, if that is known. */
  public Optional<JumpStartModel> jumpStart(OpenModel model) {
    Section known = file.section("jumpstart");
    return known.has(model.name())
        ? Optional.of(jumpStart(known.entry(model.name())))
        : Optional.empty();
  }

  private JumpStartModel jumpStart(Entry entry) {
    Section buckets = file.section("buckets");
    return new JumpStartModel(
        entry.text("id"),
        entry.text("version"),
        entry.optionalText("dtype").orElse("bf16"),
        entry.optionalText("eula"),
        entry.flag("gated"),
        entry.text("artifact"),
        entry.text("repository"),
        entry.text("tag"),
        new Registries(file).accounts(entry.text("registries")),
        entry.text("default"),
        entry.words("shapes"),
        new TreeMap<>(entry.texts("environment")),
        new JumpStartModel.Buckets(buckets.text("open"), buckets.text("gated")));
  }
}
