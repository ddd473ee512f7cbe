package dev.stackprint.blueprints.facts;

import dev.stackprint.blueprints.facts.ModelMatch.Found;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What there is instead of a model that cannot be had as asked.
 *
 * @param offering what the cloud offers
 * @param families every family of models
 */
record Alternatives(Offering offering, List<Found> families) {

  private static final int MOST = 5;

  /** Returns where it could be processed, if that were allowed, for it to be had in the region. */
  Optional<Residency> here(Found found, String region, Residency residency) {
    return Stream.of(Residency.values())
        .filter(wider -> wider.compareTo(residency) > 0)
        .filter(wider -> isAvailable(found, region, wider))
        .findFirst();
  }

  /** Returns regions that have it, those of the same geography first. */
  List<String> regions(Found found, String region, Residency residency) {
    List<String> regions = regionsWith(found, region, residency);
    return regions.isEmpty() && here(found, region, residency).isEmpty()
        ? regionsWith(found, region, Residency.ANYWHERE)
        : regions;
  }

  /** Returns families of the same use, those of the same provider first. */
  List<String> models(Found found, String region, Residency residency) {
    Model wanted = found.newest();
    String provider =
        found.versions().stream()
            .flatMap(version -> offering.provider(version).stream())
            .findFirst()
            .orElse(offering.favourite());
    return families.stream()
        .filter(family -> !family.name().equals(wanted.family()))
        .filter(family -> family.newest().use() == wanted.use())
        .filter(family -> isAvailable(family, region, residency))
        .sorted(Comparator.comparing(family -> !isOf(provider, family)))
        .map(Found::name)
        .limit(MOST)
        .toList();
  }

  private boolean isOf(String provider, Found family) {
    return family.versions().stream()
        .anyMatch(version -> offering.provider(version).equals(Optional.of(provider)));
  }

  private List<String> regionsWith(Found found, String region, Residency residency) {
    Set<String> every = new TreeSet<>();
    found.versions().forEach(version -> every.addAll(offering.regions(version)));
    return every.stream()
        .filter(other -> isAvailable(found, other, residency))
        .sorted(
            Comparator.comparing((String other) -> !Regions.sameGeography(region, other))
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST)
        .toList();
  }

  private boolean isAvailable(Found found, String region, Residency residency) {
    return found.versions().stream()
        .anyMatch(version -> offering.has(version, region, residency, found.geography()));
  }
}
