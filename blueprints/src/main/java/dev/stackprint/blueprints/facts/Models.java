package dev.stackprint.blueprints.facts;

import dev.stackprint.blueprints.facts.BedrockModel.Available;
import dev.stackprint.blueprints.facts.BedrockModel.Unavailable;
import dev.stackprint.blueprints.facts.ModelMatch.Ambiguous;
import dev.stackprint.blueprints.facts.ModelMatch.Found;
import dev.stackprint.blueprints.facts.ModelMatch.Unknown;
import dev.stackprint.blueprints.plan.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The models that a blueprint can name. */
public final class Models {

  private static final int MOST_ALTERNATIVES = 5;

  private final FactsFile file;
  private final ModelReader reader;
  private final Supplier<Regions> gcpRegions;
  private final Map<String, Model> models = new HashMap<>();

  private Models(FactsFile file, Supplier<Regions> gcpRegions) {
    this.file = file;
    this.reader = new ModelReader(file);
    this.gcpRegions = gcpRegions;
  }

  static Models read(Supplier<Regions> gcpRegions) {
    return new Models(FactsFile.read("models"), gcpRegions);
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

  /**
   * Returns the model with this name: a family, a version, an id of Vertex AI, or a Bedrock model
   * or profile id.
   */
  public ModelMatch find(String name) {
    if (reader.families().containsKey(name)) {
      return new Found(name, versions(name), Optional.empty());
    }
    if (reader.names().contains(name)) {
      return new Found(name, List.of(model(name)), Optional.empty());
    }
    return byBedrockId(name)
        .or(() -> byProfileId(name))
        .or(() -> byVertexId(name))
        .orElseGet(() -> notFound(name));
  }

  private Optional<ModelMatch> byVertexId(String id) {
    return reader
        .nameOfVertexId(id)
        .map(version -> new Found(id, List.of(model(version)), Optional.empty()));
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

  /** Returns what a model comes to in a Region of AWS, or what there is instead. */
  public BedrockModel onBedrock(Found found, String region, Residency residency) {
    for (Model version : found.versions()) {
      Optional<Available> way = BedrockRoutes.best(version, region, residency, found.geography());
      if (way.isPresent()) {
        return newest(found, Target.AWS).equals(version)
            ? way.get()
            : older(way.get(), found, residency);
      }
    }
    Alternatives instead = new Alternatives(new BedrockOffering(), everyFamily());
    return new Unavailable(
        found.name(),
        region,
        residency,
        instead.here(found, region, residency),
        instead.regions(found, region, residency),
        instead.models(found, region, residency));
  }

  /** Returns what a model comes to in a region of Google Cloud, or what there is instead. */
  public VertexModel onVertex(Found found, String region, Residency residency) {
    VertexOffering offering = new VertexOffering(gcpRegions.get());
    for (Model version : found.versions()) {
      Optional<VertexModel.Available> way = offering.best(version, region, residency);
      if (way.isPresent()) {
        return newest(found, Target.GCP).equals(version)
            ? way.get()
            : older(way.get(), found, residency);
      }
    }
    Alternatives instead = new Alternatives(offering, everyFamily());
    return new VertexModel.Unavailable(
        found.name(),
        region,
        residency,
        instead.here(found, region, residency),
        instead.regions(found, region, residency),
        instead.models(found, region, residency));
  }

  /** Returns the newest version that a target offers at all: others are no loss there. */
  private static Model newest(Found found, Target target) {
    return found.versions().stream()
        .filter(version -> version.isOn(target))
        .findFirst()
        .orElseThrow();
  }

  private static Available older(Available way, Found found, Residency residency) {
    return new Available(
        way.model(),
        way.region(),
        way.id(),
        way.route(),
        way.destinations(),
        way.price(),
        older(way.notes(), newest(found, Target.AWS), residency, way.region()));
  }

  private static VertexModel.Available older(
      VertexModel.Available way, Found found, Residency residency) {
    return way.with(older(way.notes(), newest(found, Target.GCP), residency, way.region()));
  }

  private static List<Note> older(
      List<Note> notes, Model newest, Residency residency, String region) {
    String limit =
        switch (residency) {
          case REGION -> " in the region " + region + " itself";
          case GEOGRAPHY -> " in the geography of " + region;
          case ANYWHERE -> " from " + region;
        };
    List<Note> more = new ArrayList<>(notes);
    more.add(
        new Note(Note.Topic.OLDER_VERSION, newest.name() + " is newer, but cannot be had" + limit));
    return more;
  }

  private List<Found> everyFamily() {
    return reader.families().keySet().stream()
        .map(family -> new Found(family, versions(family), Optional.empty()))
        .toList();
  }
}
