package dev.stackprint.blueprints.facts;

import dev.stackprint.blueprints.facts.BedrockModel.Available;
import dev.stackprint.blueprints.facts.BedrockModel.Note;
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

  private BedrockRoutes() {}

  /**
   * Returns the best way that is allowed: a profile of the geography, which gives more throughput
   * than one Region, then the Region itself, then what leaves the geography.
   *
   * @param pinned the only profile to consider
   */
  static Optional<Available> best(
      Model model, String region, Residency residency, Optional<String> pinned) {
    return model.bedrock().stream()
        .flatMap(listing -> all(model, listing, region))
        .filter(way -> isAllowed(way.route(), residency))
        .filter(way -> pinned.isEmpty() || way.id().startsWith(pinned.get() + "."))
        .findFirst();
  }

  private static boolean isAllowed(Route route, Residency residency) {
    return switch (route) {
      case REGION -> true;
      case GEOGRAPHY -> residency != Residency.REGION;
      case OTHER_GEOGRAPHY, GLOBAL -> residency == Residency.ANYWHERE;
    };
  }

  private static Stream<Available> all(Model model, BedrockListing listing, String region) {
    List<Profile> profiles =
        listing.profiles().values().stream()
            .filter(profile -> profile.sources().contains(region))
            .sorted(
                // The narrower profile keeps closer to the Region: jp before apac.
                Comparator.comparingInt(
                        (Profile profile) -> profile.destinations().get(region).size())
                    .thenComparing(Profile::geography))
            .toList();
    List<Available> ways = new ArrayList<>();
    for (Profile profile : profiles) {
      if (!profile.isGlobal() && profile.staysInGeographyOf(region)) {
        ways.add(through(profile, Route.GEOGRAPHY, model, listing, region));
      }
    }
    if (listing.regions().contains(region)) {
      ways.add(
          new Available(
              model,
              region,
              listing.id(),
              Route.REGION,
              new TreeSet<>(List.of(region)),
              listing.priceThrough(region),
              notes(Route.REGION, listing, region, new TreeSet<>())));
    }
    for (Profile profile : profiles) {
      if (!profile.isGlobal() && !profile.staysInGeographyOf(region)) {
        ways.add(through(profile, Route.OTHER_GEOGRAPHY, model, listing, region));
      }
    }
    for (Profile profile : profiles) {
      if (profile.isGlobal()) {
        ways.add(through(profile, Route.GLOBAL, model, listing, region));
      }
    }
    return ways.stream();
  }

  private static Available through(
      Profile profile, Route route, Model model, BedrockListing listing, String region) {
    SortedSet<String> destinations = profile.destinations().get(region);
    return new Available(
        model,
        region,
        profile.geography() + "." + listing.id(),
        route,
        destinations,
        listing.priceThrough(profile.geography()),
        notes(route, listing, region, destinations));
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
