package dev.stackprint.blueprints.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads models.yaml. The file names each set of Regions and each routing table once and refers to
 * it by that name: there are few distinct ones.
 */
final class ModelReader {

  private final Map<String, SortedSet<String>> sets = new HashMap<>();
  private final Map<String, Map<String, SortedSet<String>>> routes = new HashMap<>();
  private final Map<String, Entry> models;

  ModelReader(FactsFile file) {
    file.texts("sets")
        .forEach((name, regions) -> sets.put(name, new TreeSet<>(Entry.split(regions))));
    file.section("routes").forEach((name, table) -> routes.put(name, routes(table)));
    models = file.section("models");
  }

  List<Model> models() {
    return models.entrySet().stream()
        .map(entry -> model(entry.getKey(), entry.getValue()))
        .toList();
  }

  private Map<String, SortedSet<String>> routes(Entry table) {
    Map<String, SortedSet<String>> to = new TreeMap<>();
    table
        .fields()
        .forEach(
            (set, from) ->
                Entry.split(from.toString())
                    .forEach(region -> to.put(region, set(set.toString()))));
    return to;
  }

  private SortedSet<String> set(String name) {
    SortedSet<String> set = sets.get(name);
    if (set == null) {
      throw new IllegalStateException("no set of Regions " + name + " in the facts");
    }
    return set;
  }

  private Model model(String name, Entry entry) {
    return new Model(
        name,
        entry.text("family"),
        Use.of(entry.text("use")),
        Set.copyOf(entry.words("takes")),
        entry.number("context"),
        entry.number("output"),
        entry.words("can").stream().map(Capability::of).collect(Collectors.toSet()),
        embedding(entry),
        entry.entry("aws").map(this::bedrock));
  }

  private static Optional<Embedding> embedding(Entry entry) {
    List<Integer> dimensions = entry.words("dimensions").stream().map(Integer::valueOf).toList();
    return dimensions.isEmpty()
        ? Optional.empty()
        : Optional.of(new Embedding(dimensions, entry.flag("knowledge-base")));
  }

  private BedrockListing bedrock(Entry aws) {
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
        aws.text("id"),
        aws.flag("legacy"),
        aws.date("end"),
        aws.optionalText("in").map(this::set).orElseGet(TreeSet::new),
        profiles,
        prices,
        aws.amount("usd-query"),
        aws.amount("usd-image"));
  }

  private Profile profile(String geography, String table) {
    if (!geography.equals(Profile.GLOBAL)) {
      return new Profile(geography, routes.get(table));
    }
    Map<String, SortedSet<String>> onlyItself = new TreeMap<>();
    set(table).forEach(region -> onlyItself.put(region, new TreeSet<>(List.of(region))));
    return new Profile(geography, onlyItself);
  }
}
