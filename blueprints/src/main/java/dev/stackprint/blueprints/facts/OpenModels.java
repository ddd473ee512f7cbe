package dev.stackprint.blueprints.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The models with open weights. */
public final class OpenModels {

  private static final int MOST_SUGGESTIONS = 3;

  private final FactsFile file;
  private final Map<String, OpenModel> byName = new LinkedHashMap<>();
  private final Map<String, String> images = new LinkedHashMap<>();

  private OpenModels(FactsFile file) {
    this.file = file;
    Section models = file.section("models");
    models.keys().forEach(name -> byName.put(name, model(models.entry(name))));
    Section making = file.section("images");
    making.keys().forEach(name -> images.put(name, making.entry(name).text("id")));
  }

  static OpenModels read() {
    return new OpenModels(FactsFile.read("open-models"));
  }

  /** Returns where the facts about these models came from. */
  public Sources sources() {
    return file.sources();
  }

  /** Returns every model, by name. */
  public List<OpenModel> all() {
    return List.copyOf(byName.values());
  }

  /** Returns the model with this name, or of this repository on Hugging Face. */
  public Optional<OpenModel> find(String name) {
    return Optional.ofNullable(byName.get(name))
        .or(() -> byName.values().stream().filter(model -> model.id().equals(name)).findFirst());
  }

  /** Returns names like one that does not exist, closest first; there may be none. */
  public List<String> like(String name) {
    return new Suggestions(byName.keySet()).like(name, MOST_SUGGESTIONS);
  }

  /** Returns whether a model with this name, or of this repository, makes images, not text. */
  public boolean makesImages(String name) {
    return images.containsKey(name) || images.containsValue(name);
  }

  /**
   * Returns whether a source says that vLLM runs a model on an accelerator with weights that are
   * kept in a dtype. Of most architectures and dtypes nothing is known, and nothing is held against
   * them.
   */
  public boolean computes(OpenModel model, String dtype, Shape shape) {
    return computes("dtypes", dtype, shape)
        && computes("architectures", model.architecture(), shape);
  }

  private boolean computes(String section, String name, Shape shape) {
    Section known = file.section(section);
    return !known.keys().contains(name)
        || List.of(known.entry(name).text("gpus").split(", ")).contains(shape.accelerator());
  }

  private static OpenModel model(Entry entry) {
    return new OpenModel(
        entry.name(),
        entry.text("id"),
        entry.text("architecture"),
        Long.parseLong(entry.text("parameters")),
        number(entry, "layers"),
        number(entry, "hidden"),
        number(entry, "heads"),
        number(entry, "kv-heads"),
        number(entry, "head"),
        number(entry, "vocabulary"),
        number(entry, "context"),
        entry.number("latent"),
        entry.number("experts"),
        entry.number("active"),
        entry.optionalText("in-experts").stream().mapToLong(Long::parseLong).findFirst(),
        entry.optionalText("dtype").orElse("bf16"),
        entry.optionalText("answers").isEmpty(),
        entry.optionalText("licence"),
        entry.flag("gated"));
  }

  private static int number(Entry entry, String key) {
    return entry.number(key).orElseThrow();
  }
}
