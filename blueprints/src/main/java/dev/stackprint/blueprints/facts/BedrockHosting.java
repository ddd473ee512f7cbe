package dev.stackprint.blueprints.facts;

import java.util.List;
import java.util.Optional;

/** What Amazon Bedrock sets capacity aside for, and whose weights it imports. */
public final class BedrockHosting {

  private final FactsFile file;

  private BedrockHosting(FactsFile file) {
    this.file = file;
  }

  /**
   * A model that Provisioned Throughput can be bought for, with a commitment or without.
   *
   * @param name our name of it: a version of a family
   * @param id what a purchase takes as its id
   * @param regions where it can be bought
   */
  public record Provisioned(String name, String id, List<String> regions) {

    public Provisioned {
      regions = List.copyOf(regions);
    }
  }

  static BedrockHosting read() {
    return new BedrockHosting(FactsFile.read("bedrock-hosting"));
  }

  /** Returns where the facts came from. */
  public Sources sources() {
    return file.sources();
  }

  /** Returns the models that Provisioned Throughput can be bought for. */
  public List<Provisioned> provisioned() {
    Section section = file.section("provisioned");
    return section.keys().stream()
        .map(section::entry)
        .map(entry -> new Provisioned(entry.name(), entry.text("id"), entry.words("at")))
        .toList();
  }

  /** Returns one of them by our name of it. */
  public Optional<Provisioned> provisioned(String name) {
    return provisioned().stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /** Returns the regions that are known to import weights. */
  public List<String> importRegions() {
    return file.section("imports").words("at");
  }

  /** Returns our names of the models with open weights whose weights can be imported. */
  public List<String> importable() {
    return file.section("imports").words("models");
  }
}
