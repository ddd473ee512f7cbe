package dev.stackprint.blueprints.facts;

import dev.stackprint.blueprints.facts.BedrockModel.Available;
import dev.stackprint.blueprints.facts.BedrockModel.Note;
import dev.stackprint.blueprints.facts.BedrockModel.Unavailable;
import dev.stackprint.blueprints.facts.ModelMatch.Ambiguous;
import dev.stackprint.blueprints.facts.ModelMatch.Found;
import dev.stackprint.blueprints.facts.ModelMatch.Unknown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The models that a blueprint can name. */
public final class Models {

  private static final int MOST_ALTERNATIVES = 5;

  private final FactsFile file;
  private final ModelReader reader;
  private final Map<String, Model> models = new HashMap<>();

  private Models(FactsFile file) {
    this.file = file;
    reader = new ModelReader(file);
  }

  static Models read() {
    return new Models(FactsFile.read("models"));
  }

  /** Returns where the facts about models came from. */
  public Sources sources() {
    return file.sources();
  }

  /** Returns every version of every model. */
  public List<Model> all() {
    return reader.names().stream().map(this::model).toList();
  }

  /** Returns the names that a blueprint can use, families first; provider ids are not listed. */
  public List<String> names() {
    return Stream.concat(reader.families().keySet().stream(), reader.names().stream()).toList();
  }

  /** Returns the model with this name: a family, a version, or a Bedrock model or profile id. */
  public ModelMatch find(String name) {
    if (reader.families().containsKey(name)) {
      return new Found(name, versions(name), Optional.empty());
    }
    if (reader.names().contains(name)) {
      return new Found(name, List.of(model(name)), Optional.empty());
    }
    return byBedrockId(name).or(() -> byProfileId(name)).orElseGet(() -> notFound(name));
  }

  private Optional<ModelMatch> byBedrockId(String id) {
    return reader
        .nameOfBedrockId(id)
        .map(version -> new Found(id, List.of(model(version)), Optional.empty()));
  }

  private Optional<ModelMatch> byProfileId(String id) {
    int dot = id.indexOf('.');
    String geography = id.substring(0, Math.max(0, dot));
    return reader
        .nameOfBedrockId(id.substring(dot + 1))
        .map(this::model)
        .filter(model -> model.bedrock().orElseThrow().profiles().containsKey(geography))
        .map(model -> new Found(id, List.of(model), Optional.of(geography)));
  }

  private ModelMatch notFound(String name) {
    List<String> beginning = beginningWith(name + "-");
    return beginning.size() > 1
        ? new Ambiguous(name, beginning)
        : new Unknown(name, new Suggestions(names()).like(name, MOST_ALTERNATIVES));
  }

  private List<String> beginningWith(String beginning) {
    List<String> families =
        reader.families().keySet().stream().filter(name -> name.startsWith(beginning)).toList();
    return families.isEmpty()
        ? reader.names().stream().filter(name -> name.startsWith(beginning)).toList()
        : families;
  }

  private synchronized Model model(String name) {
    return models.computeIfAbsent(name, reader::model);
  }

  /** The versions of a family. A legacy one comes after every active one, however new. */
  private List<Model> versions(String family) {
    return reader.families().get(family).stream()
        .map(this::model)
        .sorted(Comparator.comparing(Model::legacy))
        .toList();
  }

  /** Returns what a model comes to in a Region, or what there is instead. */
  public BedrockModel onBedrock(Found found, String region, Residency residency) {
    for (Model version : found.versions()) {
      Optional<Available> way = BedrockRoutes.best(version, region, residency, found.geography());
      if (way.isPresent()) {
        return version == found.newest() ? way.get() : older(way.get(), found, residency);
      }
    }
    return unavailable(found, region, residency);
  }

  private static Available older(Available way, Found found, Residency residency) {
    String limit =
        switch (residency) {
          case REGION -> " in the Region " + way.region() + " itself";
          case GEOGRAPHY -> " in the geography of " + way.region();
          case ANYWHERE -> " from " + way.region();
        };
    List<Note> notes = new ArrayList<>(way.notes());
    notes.add(
        new Note(
            Note.Topic.OLDER_VERSION,
            found.newest().name() + " is newer, but cannot be had" + limit));
    return new Available(
        way.model(), way.region(), way.id(), way.route(), way.destinations(), way.price(), notes);
  }

  private Unavailable unavailable(Found found, String region, Residency residency) {
    Optional<Residency> here =
        Stream.of(Residency.values())
            .filter(wider -> wider.compareTo(residency) > 0)
            .filter(wider -> isAvailable(found, region, wider))
            .findFirst();
    List<String> regions = regionsWith(found, region, residency);
    if (regions.isEmpty() && here.isEmpty()) {
      regions = regionsWith(found, region, Residency.ANYWHERE);
    }
    return new Unavailable(
        found.name(), region, residency, here, regions, modelsIn(found, region, residency));
  }

  private boolean isAvailable(Found found, String region, Residency residency) {
    return found.versions().stream()
        .anyMatch(
            version ->
                BedrockRoutes.best(version, region, residency, found.geography()).isPresent());
  }

  private List<String> regionsWith(Found found, String region, Residency residency) {
    Set<String> every = new TreeSet<>();
    for (Model version : found.versions()) {
      version
          .bedrock()
          .ifPresent(
              listing -> {
                every.addAll(listing.regions());
                listing
                    .profiles()
                    .values()
                    .forEach(profile -> every.addAll(profile.destinations().keySet()));
              });
    }
    return every.stream()
        .filter(other -> isAvailable(found, other, residency))
        .sorted(
            Comparator.comparing((String other) -> !Regions.sameGeography(region, other))
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST_ALTERNATIVES)
        .toList();
  }

  /** Families of the same use, those of the same provider first. */
  private List<String> modelsIn(Found found, String region, Residency residency) {
    Model wanted = found.newest();
    return reader.families().keySet().stream()
        .filter(family -> !family.equals(wanted.family()))
        .map(family -> new Found(family, versions(family), Optional.empty()))
        .filter(other -> other.newest().use() == wanted.use())
        .filter(other -> isAvailable(other, region, residency))
        .sorted(Comparator.comparing(other -> !provider(other.newest()).equals(provider(wanted))))
        .map(Found::name)
        .limit(MOST_ALTERNATIVES)
        .toList();
  }

  private static String provider(Model model) {
    String id = model.bedrock().map(BedrockListing::id).orElse(model.family());
    return id.substring(0, Math.max(0, id.indexOf('.')));
  }
}
