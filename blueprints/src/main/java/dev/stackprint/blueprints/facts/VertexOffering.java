package dev.stackprint.blueprints.facts;

import dev.stackprint.blueprints.facts.VertexModel.Available;
import dev.stackprint.blueprints.facts.VertexModel.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Vertex AI offers, and the way from a region to it. */
final class VertexOffering implements Offering {

  /** The multi-regions by the word that names of their regions begin with. */
  private static final Map<String, String> MULTI_REGIONS = Map.of("us", "us", "europe", "eu");

  private static final String SERVICE = "vertex-ai";

  private final Regions regions;

  VertexOffering(Regions regions) {
    this.regions = regions;
  }

  @Override
  public Optional<String> provider(Model version) {
    return version.vertex().map(VertexListing::publisher);
  }

  @Override
  public boolean has(Model version, String region, Residency residency, Optional<String> pinned) {
    return best(version, region, residency).isPresent();
  }

  @Override
  public Set<String> regions(Model version) {
    return version.vertex().isEmpty()
        ? Set.of()
        : regions.with(SERVICE).stream()
            .map(Region::name)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public String favourite() {
    return "google";
  }

  /** Returns the best way that is allowed. */
  Optional<Available> best(Model version, String region, Residency residency) {
    return version.vertex().stream()
        .flatMap(listing -> ways(version, listing, region))
        .filter(way -> isAllowed(way.route(), residency))
        .min(Comparator.comparing(Available::route));
  }

  private static boolean isAllowed(Route route, Residency residency) {
    return switch (route) {
      case REGION -> true;
      case GEOGRAPHY -> residency != Residency.REGION;
      case GLOBAL -> residency == Residency.ANYWHERE;
    };
  }

  private Stream<Available> ways(Model model, VertexListing listing, String region) {
    Set<String> at = listing.locations();
    List<Available> ways = new ArrayList<>();
    if (at.contains(region) || at.contains(VertexListing.REGIONAL) && isServed(region)) {
      ways.add(way(model, listing, region, Route.REGION, region));
    }
    Optional.ofNullable(MULTI_REGIONS.get(Regions.geography(region)))
        .filter(at::contains)
        .ifPresent(location -> ways.add(way(model, listing, region, Route.GEOGRAPHY, location)));
    if (at.contains(VertexListing.GLOBAL)) {
      ways.add(way(model, listing, region, Route.GLOBAL, VertexListing.GLOBAL));
    }
    return ways.stream();
  }

  private boolean isServed(String region) {
    return regions.find(region) instanceof RegionMatch.Found found && found.region().has(SERVICE);
  }

  private static Available way(
      Model model, VertexListing listing, String region, Route route, String location) {
    return new Available(
        model,
        region,
        listing,
        route,
        location,
        listing.priceAt(location),
        notes(listing, region, route));
  }

  private static List<Note> notes(VertexListing listing, String region, Route route) {
    List<Note> notes = new ArrayList<>();
    if (route == Route.GLOBAL) {
      notes.add(
          new Note(
              Note.Topic.LEAVES_GEOGRAPHY,
              "Requests from " + region + " may be processed in any region of Google Cloud"));
    }
    if (listing.preview()) {
      notes.add(new Note(Note.Topic.PREVIEW, listing.id() + " is in preview and may change"));
    }
    listing
        .endOfLife()
        .ifPresent(
            day ->
                notes.add(
                    new Note(
                        Note.Topic.END_OF_LIFE,
                        listing.id() + " reaches its end of life on " + day)));
    return notes;
  }
}
