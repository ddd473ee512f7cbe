package dev.stackprint.blueprints.facts;

import java.util.List;

/** What bills while nothing happens, and a few prices of use. */
public final class Prices {

  private final FactsFile file;
  private final Section prices;

  private Prices(FactsFile file) {
    this.file = file;
    prices = file.section("prices");
  }

  static Prices read() {
    return new Prices(FactsFile.read("prices"));
  }

  /** Returns where the prices came from. */
  public Sources sources() {
    return file.sources();
  }

  /** Returns every price, by name. */
  public List<Price> all() {
    return prices.keys().stream().map(this::of).toList();
  }

  /**
   * Returns a price.
   *
   * @param name one of the names in {@code facts/sources/prices.yaml}
   * @throws IllegalStateException if there is none: names are written by us, not by a user
   */
  public Price of(String name) {
    Entry entry = prices.entry(name);
    Source source =
        sources().all().stream()
            .filter(candidate -> candidate.name().equals(entry.text("source")))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no source of the price of " + name));
    return new Price(name, entry.amount("usd").orElseThrow(), entry.text("per"), source);
  }
}
