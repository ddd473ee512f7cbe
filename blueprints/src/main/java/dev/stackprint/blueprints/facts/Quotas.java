package dev.stackprint.blueprints.facts;

import java.util.List;
import java.util.Optional;

/** Quotas that accelerators count against, and of which new accounts often have none. */
public final class Quotas {

  private final FactsFile file;
  private final Section quotas;

  private Quotas(FactsFile file) {
    this.file = file;
    quotas = file.section("quotas");
  }

  static Quotas read() {
    return new Quotas(FactsFile.read("quotas"));
  }

  /** Returns where the facts about quotas came from. */
  public Sources sources() {
    return file.sources();
  }

  /** Returns the quota that a shape counts against where it is used so, if a source tells. */
  public Optional<Quota> find(QuotaUse use, Shape shape) {
    String key = use.key() + " " + use.group(shape);
    List<String> keys = quotas.keys();
    return keys.contains(key) ? Optional.of(quota(use, quotas.entry(key))) : Optional.empty();
  }

  private static Quota quota(QuotaUse use, Entry entry) {
    return new Quota(use, entry.text("name"), entry.optionalText("code"));
  }
}
