package dev.stackprint.blueprints.facts;

import dev.stackprint.blueprints.facts.BedrockModel.Available;
import dev.stackprint.blueprints.facts.BedrockModel.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Chooses the way from a Region to a model. */
final class BedrockRoutes {

  /** By route; of two profiles the narrower, which keeps closer to the Region: jp before apac. */
  private static final Comparator<Available> BEST_FIRST =
      Comparator.comparing(Available::route)
          .thenComparingInt(way -> way.destinations().size())
          .thenComparing(Available::id);

  private BedrockRoutes() {}

  /**
   * Returns the best way that is allowed.
   *
   * @param pinned the geography of the only profile to consider, if there is but one
   */
  static Optional<Available> best(
      Model model, String region, Residency residency, Optional<String> pinned) {
    return model.bedrock().stream()
        .flatMap(listing -> ways(model, listing, region, pinned))
        .filter(way -> isAllowed(way.route(), residency))
        .min(BEST_FIRST);
  }

  private static boolean isAllowed(Route route, Residency residency) {
    return switch (route) {
      case REGION -> true;
      case GEOGRAPHY -> residency != Residency.REGION;
      case OTHER_GEOGRAPHY, GLOBAL -> residency == Residency.ANYWHERE;
    };
  }

  private static Stream<Available> ways(
      Model model, BedrockListing listing, String region, Optional<String> pinned) {
    Stream<Available> through =
        listing.profiles().values().stream()
            .filter(profile -> profile.destinations().containsKey(region))
            .filter(profile -> pinned.isEmpty() || pinned.get().equals(profile.geography()))
            .map(profile -> through(profile, model, listing, region));
    return pinned.isEmpty() && listing.regions().contains(region)
        ? Stream.concat(through, Stream.of(direct(model, listing, region)))
        : through;
  }

  private static Available direct(Model model, BedrockListing listing, String region) {
    SortedSet<String> itself = new TreeSet<>(List.of(region));
    return new Available(
        model,
        region,
        listing.id(),
        Route.REGION,
        itself,
        listing.priceThrough(region),
        notes(Route.REGION, listing, region, itself));
  }

  private static Available through(
      Profile profile, Model model, BedrockListing listing, String region) {
    SortedSet<String> destinations = profile.destinations().get(region);
    Route route = route(profile, region);
    return new Available(
        model,
        region,
        profile.geography() + "." + listing.id(),
        route,
        destinations,
        listing.priceThrough(profile.geography()),
        notes(route, listing, region, destinations));
  }

  private static Route route(Profile profile, String region) {
    if (profile.isGlobal()) {
      return Route.GLOBAL;
    }
    boolean stays =
        profile.destinations().get(region).stream()
            .allMatch(destination -> Regions.sameGeography(region, destination));
    return stays ? Route.GEOGRAPHY : Route.OTHER_GEOGRAPHY;
  }

  private static List<Note> notes(
      Route route, BedrockListing listing, String region, SortedSet<String> destinations) {
    List<Note> notes = new ArrayList<>();
    if (route == Route.OTHER_GEOGRAPHY) {
      notes.add(
          new Note(
              Note.Topic.LEAVES_GEOGRAPHY,
              "Requests from "
                  + region
                  + " may be processed in "
                  + String.join(", ", destinations)));
    } else if (route == Route.GLOBAL) {
      notes.add(
          new Note(
              Note.Topic.LEAVES_GEOGRAPHY,
              "Requests from " + region + " may be processed in any commercial AWS Region"));
    }
    if (listing.legacy() || listing.endOfLife().isPresent()) {
      notes.add(
          new Note(
              Note.Topic.END_OF_LIFE,
              listing.id()
                  + listing
                      .endOfLife()
                      .map(day -> " reaches its end of life on " + day)
                      .orElse(" is legacy, its end of life has no date yet")));
    }
    return notes;
  }
}
