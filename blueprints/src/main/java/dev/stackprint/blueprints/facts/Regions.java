package dev.stackprint.blueprints.facts;

import dev.stackprint.blueprints.plan.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The regions of a target; of AWS the commercial ones. */
public final class Regions {

  private static final int MOST_SUGGESTIONS = 3;

  private final FactsFile file;
  private final Map<String, Region> byName = new LinkedHashMap<>();

  private Regions(FactsFile file) {
    this.file = file;
    Section regions = file.section("regions");
    regions.keys().forEach(name -> byName.put(name, region(regions.entry(name))));
  }

  private static Region region(Entry entry) {
    return new Region(
        entry.name(), entry.text("name"), entry.text("geography"), Set.copyOf(entry.words("has")));
  }

  static Regions read(Target target) {
    return new Regions(FactsFile.read(target.key() + "-regions"));
  }

  /** Returns where the facts about Regions came from. */
  public Sources sources() {
    return file.sources();
  }

  /** Returns every Region, by name. */
  public List<Region> all() {
    return List.copyOf(byName.values());
  }

  /** Returns the Region with this name. */
  public RegionMatch find(String name) {
    Region region = byName.get(name);
    return region == null
        ? new RegionMatch.Unknown(
            name, new Suggestions(byName.keySet()).like(name, MOST_SUGGESTIONS))
        : new RegionMatch.Found(region);
  }

  /** Returns the Regions known to have a service. */
  public List<Region> with(String service) {
    return byName.values().stream().filter(region -> region.has(service)).toList();
  }

  /**
   * Returns where a service of Google Cloud that is in few places is used from a region without
   * leaving its part of the world: the region, or the multi-region {@code us} or {@code eu} if the
   * region lies in the United States or in Europe. Nothing if the service is in neither.
   *
   * @param service one of {@code locations} in {@code facts/sources/gcp-regions.yaml}
   * @throws IllegalStateException if it is not: names are written by us, not by a user
   */
  public Optional<String> location(String service, String region) {
    List<String> known = file.section("locations").words(service);
    String wider = region.startsWith("us-") ? "us" : region.startsWith("europe-") ? "eu" : region;
    return Stream.of(region, wider).filter(known::contains).findFirst();
  }

  static boolean sameGeography(String region, String other) {
    return geography(region).equals(geography(other));
  }

  static String geography(String region) {
    int dash = region.indexOf('-');
    return dash < 0 ? region : region.substring(0, dash);
  }
}
