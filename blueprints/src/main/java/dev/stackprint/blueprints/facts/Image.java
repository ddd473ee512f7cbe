package dev.stackprint.blueprints.facts;

import java.util.Map;
import java.util.Optional;

/**
 * A container image that AWS publishes for serving or training models.
 *
 * @param name as the SageMaker SDK has it, such as {@code djl-lmi}
 * @param version of what is in it
 * @param kind what it runs on
 * @param training whether it is for training, not for serving
 * @param repository the repository in each registry
 * @param tag the tag
 * @param accounts the account of the registry, by region
 */
public record Image(
    String name,
    String version,
    AcceleratorKind kind,
    boolean training,
    String repository,
    String tag,
    Map<String, String> accounts) {

  public Image {
    accounts = Map.copyOf(accounts);
  }

  /** Returns the address of the image for a region; empty if the region has it not. */
  public Optional<String> uri(String region) {
    return Optional.ofNullable(accounts.get(region))
        .map(
            account -> account + ".dkr.ecr." + region + ".amazonaws.com/" + repository + ":" + tag);
  }
}
