package dev.stackprint.blueprints.facts;

import dev.stackprint.blueprints.facts.BedrockModel.Available;
import dev.stackprint.blueprints.facts.BedrockModel.Note;
import dev.stackprint.blueprints.facts.BedrockModel.Unavailable;
import dev.stackprint.blueprints.facts.ModelMatch.Ambiguous;
import dev.stackprint.blueprints.facts.ModelMatch.Found;
import dev.stackprint.blueprints.facts.ModelMatch.Unknown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The models that a blueprint can name. */
public final class Models {

  private static final int MOST_ALTERNATIVES = 5;

  private final Sources sources;
  private final Map<String, Model> byName = new LinkedHashMap<>();
  private final Map<String, List<Model>> byFamily = new LinkedHashMap<>();
  private final Map<String, Model> byBedrockId = new LinkedHashMap<>();

  private Models(Sources sources, List<Model> models) {
    this.sources = sources;
    for (Model model : models) {
      byName.put(model.name(), model);
      byFamily.computeIfAbsent(model.family(), family -> new ArrayList<>()).add(model);
      model.bedrock().ifPresent(listing -> byBedrockId.put(listing.id(), model));
    }
    // The file has the newest first; a legacy model comes after every active one all the same.
    byFamily.values().forEach(versions -> versions.sort(Comparator.comparing(Model::legacy)));
  }

  static Models read() {
    FactsFile file = FactsFile.read("models");
    return new Models(file.sources(), new ModelReader(file).models());
  }

  /** Returns where the facts about models came from. */
  public Sources sources() {
    return sources;
  }

  /** Returns every version of every model. */
  public List<Model> all() {
    return List.copyOf(byName.values());
  }

  /** Returns the names that a blueprint can use, families first; provider ids are not listed. */
  public List<String> names() {
    return Stream.concat(byFamily.keySet().stream(), byName.keySet().stream()).toList();
  }

  /** Returns the model with this name: a family, a version, or a Bedrock model or profile id. */
  public ModelMatch find(String name) {
    if (byFamily.containsKey(name)) {
      return new Found(name, byFamily.get(name), Optional.empty());
    }
    Model model = byName.getOrDefault(name, byBedrockId.get(name));
    if (model != null) {
      return new Found(name, List.of(model), Optional.empty());
    }
    int dot = name.indexOf('.');
    Model profiled = byBedrockId.get(name.substring(dot + 1));
    if (dot > 0 && profiled != null && hasProfile(profiled, name.substring(0, dot))) {
      return new Found(name, List.of(profiled), Optional.of(name.substring(0, dot)));
    }
    List<String> beginning = beginningWith(name + "-");
    return beginning.size() > 1
        ? new Ambiguous(name, beginning)
        : new Unknown(name, new Suggestions(names()).like(name, MOST_ALTERNATIVES));
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

  private static boolean hasProfile(Model model, String geography) {
    return model.bedrock().orElseThrow().profiles().containsKey(geography);
  }

  private List<String> beginningWith(String beginning) {
    List<String> families =
        byFamily.keySet().stream().filter(family -> family.startsWith(beginning)).toList();
    return families.isEmpty()
        ? byName.keySet().stream().filter(version -> version.startsWith(beginning)).toList()
        : families;
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
                listing.profiles().values().forEach(profile -> every.addAll(profile.sources()));
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
    return byFamily.entrySet().stream()
        .filter(family -> !family.getKey().equals(wanted.family()))
        .filter(family -> family.getValue().get(0).use() == wanted.use())
        .filter(
            family ->
                isAvailable(
                    new Found(family.getKey(), family.getValue(), Optional.empty()),
                    region,
                    residency))
        .sorted(
            Comparator.comparing(
                family -> !provider(family.getValue().get(0)).equals(provider(wanted))))
        .map(Map.Entry::getKey)
        .limit(MOST_ALTERNATIVES)
        .toList();
  }

  private static String provider(Model model) {
    String id = model.bedrock().map(BedrockListing::id).orElse(model.family());
    return id.substring(0, Math.max(0, id.indexOf('.')));
  }
}
