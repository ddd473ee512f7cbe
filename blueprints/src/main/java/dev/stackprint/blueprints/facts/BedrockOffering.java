package dev.stackprint.blueprints.facts;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What Amazon Bedrock offers. */
final class BedrockOffering implements Offering {

  @Override
  public Optional<String> provider(Model version) {
    return version
        .bedrock()
        .map(BedrockListing::id)
        .map(id -> id.substring(0, Math.max(0, id.indexOf('.'))));
  }

  @Override
  public boolean has(Model version, String region, Residency residency, Optional<String> pinned) {
    return BedrockRoutes.best(version, region, residency, pinned).isPresent();
  }

  @Override
  public Set<String> regions(Model version) {
    Set<String> regions = new TreeSet<>();
    version
        .bedrock()
        .ifPresent(
            listing -> {
              regions.addAll(listing.regions());
              listing
                  .profiles()
                  .values()
                  .forEach(profile -> regions.addAll(profile.destinations().keySet()));
            });
    return regions;
  }

  @Override
  public String favourite() {
    return "amazon";
  }
}
