package dev.stackprint.blueprints.facts;

import java.util.Map;
import java.util.SortedSet;

/**
 * A cross-Region inference profile of a model.
 *
 * @param geography the prefix of its id: {@code us}, {@code eu}, {@code jp}, ... or {@code global}
 * @param destinations by Region that a request can come from, the Regions that may process it;
 *     those of {@code global} are every commercial Region and not listed
 */
public record Profile(String geography, Map<String, SortedSet<String>> destinations) {

  static final String GLOBAL = "global";

  public Profile {
    destinations = Map.copyOf(destinations);
  }

  boolean isGlobal() {
    return geography.equals(GLOBAL);
  }
}
