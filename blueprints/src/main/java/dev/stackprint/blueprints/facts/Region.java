package dev.stackprint.blueprints.facts;

import java.util.Set;

/**
 * A region of a target.
 *
 * @param name such as {@code eu-west-1} or {@code europe-west4}
 * @param title such as {@code Europe (Ireland)}
 * @param geography the word that its name begins with, such as {@code eu}
 * @param services what a blueprint can use there, by the names in {@code
 *     facts/sources/aws-regions.yaml} and {@code gcp-regions.yaml}. A service that is not listed is
 *     not known to be there; a new one may be there all the same
 */
public record Region(String name, String title, String geography, Set<String> services) {

  public Region {
    services = Set.copyOf(services);
  }

  /** Returns whether the Region is known to have this service. */
  public boolean has(String service) {
    return services.contains(service);
  }
}
