package dev.stackprint.blueprints.facts;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads models.yaml, a model at a time. The file names each set of Regions and each routing table
 * once and refers to it by that name: there are few distinct ones.
 */
final class ModelReader {

  private final Section sets;
  private final Section routes;
  private final Section models;
  private final Map<String, List<String>> families = new LinkedHashMap<>();
  private final Map<String, String> nameByBedrockId = new LinkedHashMap<>();
  private final Map<String, String> bedrockIdByName = new HashMap<>();
  private final Map<String, String> nameByVertexId = new LinkedHashMap<>();
  private final Map<String, String> vertexIdByName = new HashMap<>();
  private final Map<String, String> familyByName = new LinkedHashMap<>();

  ModelReader(FactsFile file) {
    sets = file.section("sets");
    routes = file.section("routes");
    models = file.section("models");
    Section versions = file.section("families");
    for (String family : versions.keys()) {
      families.put(family, versions.words(family));
      versions.words(family).forEach(name -> familyByName.put(name, family));
    }
    readIds(file.section("bedrock-ids"), nameByBedrockId, bedrockIdByName);
    readIds(file.section("vertex-ids"), nameByVertexId, vertexIdByName);
  }

  private static void readIds(
      Section ids, Map<String, String> nameById, Map<String, String> idByName) {
    for (String id : ids.keys()) {
      nameById.put(id, ids.text(id));
      idByName.put(ids.text(id), id);
    }
  }

  /** The names of the versions of each family, newest first. */
  Map<String, List<String>> families() {
    return families;
  }

  /** The names of all versions, family by family. */
  List<String> names() {
    return List.copyOf(familyByName.keySet());
  }

  Optional<String> nameOfBedrockId(String id) {
    return Optional.ofNullable(nameByBedrockId.get(id));
  }

  /** Returns the name of the version of an id, with its publisher if it is not well known. */
  Optional<String> nameOfVertexId(String id) {
    return Optional.ofNullable(nameByVertexId.get(id));
  }

  Model model(String name) {
    Entry entry = models.entry(name);
    return new Model(
        name,
        familyByName.get(name),
        Use.of(entry.text("use")),
        Set.copyOf(entry.words("takes")),
        entry.number("context"),
        entry.number("output"),
        can(entry),
        embedding(entry),
        entry.entry("aws").map(aws -> bedrock(bedrockIdByName.get(name), aws)),
        entry.entry("gcp").map(gcp -> vertex(vertexIdByName.get(name), gcp, entry)));
  }

  private static Set<Capability> can(Entry entry) {
    return entry.words("can").stream().map(Capability::of).collect(Collectors.toSet());
  }

  /** What differs from the model as others offer it stands in the listing. */
  private static VertexListing vertex(String id, Entry gcp, Entry model) {
    Map<String, TokenPrice> prices = new TreeMap<>();
    gcp.texts("usd").forEach((way, price) -> prices.put(way, TokenPrice.of(price)));
    Set<Capability> can = can(gcp.words("can").isEmpty() ? model : gcp);
    can.remove(Capability.CONVERSE);
    return new VertexListing(
        gcp.text("publisher"),
        id.substring(id.indexOf('/') + 1),
        VertexApi.of(gcp.text("api")),
        gcp.flag("preview"),
        gcp.date("end"),
        gcp.flag("rag-engine"),
        Set.copyOf(gcp.words("at")),
        prices,
        gcp.number("context").isPresent() ? gcp.number("context") : model.number("context"),
        gcp.number("output").isPresent() ? gcp.number("output") : model.number("output"),
        can);
  }

  private static Optional<Embedding> embedding(Entry entry) {
    List<Integer> dimensions = entry.words("dimensions").stream().map(Integer::valueOf).toList();
    return dimensions.isEmpty()
        ? Optional.empty()
        : Optional.of(new Embedding(dimensions, entry.flag("knowledge-base")));
  }

  private BedrockListing bedrock(String id, Entry aws) {
    Map<String, Profile> profiles = new TreeMap<>();
    aws.texts("via")
        .forEach((geography, table) -> profiles.put(geography, profile(geography, table)));
    Map<String, TokenPrice> prices = new TreeMap<>();
    aws.texts("usd")
        .forEach(
            (geographies, price) ->
                Entry.split(geographies)
                    .forEach(geography -> prices.put(geography, TokenPrice.of(price))));
    return new BedrockListing(
        id,
        aws.flag("legacy"),
        aws.date("end"),
        aws.optionalText("in").map(this::set).orElseGet(TreeSet::new),
        profiles,
        prices,
        aws.amount("usd-query"),
        aws.amount("usd-image"));
  }

  private Profile profile(String geography, String table) {
    Map<String, SortedSet<String>> to = new TreeMap<>();
    if (geography.equals(Profile.GLOBAL)) {
      set(table).forEach(region -> to.put(region, new TreeSet<>(List.of(region))));
    } else {
      routes
          .entry(table)
          .texts()
          .forEach((set, from) -> Entry.split(from).forEach(region -> to.put(region, set(set))));
    }
    return new Profile(geography, to);
  }

  private SortedSet<String> set(String name) {
    return new TreeSet<>(sets.words(name));
  }
}
