package dev.stackprint.blueprints.facts;

import java.util.HashMap;
import java.util.Map;

/**
 * The registries of images in a facts file: which account has them in each region.
 *
 * @param file a file with the sections {@code registries} and {@code sets}
 */
record Registries(FactsFile file) {

  /** Returns the account of each region that a registry is in. */
  Map<String, String> accounts(String name) {
    Map<String, String> byRegion = new HashMap<>();
    file.section("registries")
        .entry(name)
        .texts()
        .forEach(
            (account, set) ->
                file.section("sets").words(set).forEach(region -> byRegion.put(region, account)));
    return byRegion;
  }
}
