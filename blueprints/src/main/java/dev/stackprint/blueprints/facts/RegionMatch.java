package dev.stackprint.blueprints.facts;

import java.util.List;

/** What a blueprint's name of a Region stands for. */
public sealed interface RegionMatch {

  /**
   * A Region.
   *
   * @param region the Region
   */
  record Found(Region region) implements RegionMatch {}

  /**
   * No Region.
   *
   * @param name as written
   * @param suggestions names like it, closest first; may be empty
   */
  record Unknown(String name, List<String> suggestions) implements RegionMatch {

    public Unknown {
      suggestions = List.copyOf(suggestions);
    }
  }
}
