package dev.stackprint.blueprints.facts;

import dev.stackprint.blueprints.plan.Target;
import java.util.List;

/** What bills while nothing happens, and a few prices of use. */
public final class Prices {

  private final FactsFile file;
  private final Section prices;
  private final Section minimums;

  private Prices(FactsFile file) {
    this.file = file;
    prices = file.section("prices");
    minimums = file.section("minimums");
  }

  static Prices read(Target target) {
    return new Prices(FactsFile.read(target.key() + "-prices"));
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
   * @param name one of the names in {@code facts/sources/aws-prices.yaml} or {@code
   *     gcp-prices.yaml}
   * @throws IllegalStateException if there is none: names are written by us, not by a user
   */
  public Price of(String name) {
    Entry entry = prices.entry(name);
    return new Price(name, entry.amount("usd").orElseThrow(), entry.text("per"), source(entry));
  }

  /**
   * Returns what is there at least, however idle.
   *
   * @param name one of the names in {@code facts/sources/aws-prices.yaml} or {@code
   *     gcp-prices.yaml}
   * @throws IllegalStateException if there is none
   */
  public Minimum minimum(String name) {
    Entry entry = minimums.entry(name);
    return new Minimum(
        name, entry.amount("units").orElseThrow(), of(entry.text("of")), source(entry));
  }

  private Source source(Entry entry) {
    String name = entry.text("source");
    return sources().all().stream()
        .filter(source -> source.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no source " + name + " in the facts"));
  }
}
