package dev.stackprint.blueprints.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How Amazon Bedrock offers a model.
 *
 * @param id the foundation model's id
 * @param legacy whether Bedrock calls it legacy: it has a successor and will be withdrawn
 * @param endOfLife the day from which requests fail, if it is set
 * @param regions Regions that take the id itself, on demand
 * @param profiles inference profiles by geography
 * @param prices token prices by way to the model: a profile's geography, a Region that has a price
 *     of its own, {@code base} for every other way
 * @param usdPerQuery price of one query of a reranker
 * @param usdPerImage price of one image
 */
public record BedrockListing(
    String id,
    boolean legacy,
    Optional<LocalDate> endOfLife,
    Set<String> regions,
    Map<String, Profile> profiles,
    Map<String, TokenPrice> prices,
    Optional<BigDecimal> usdPerQuery,
    Optional<BigDecimal> usdPerImage) {

  private static final String BASE = "base";

  public BedrockListing {
    regions = Set.copyOf(regions);
    profiles = Map.copyOf(profiles);
    prices = Map.copyOf(prices);
  }

  /** Returns the price of tokens by a way: a profile's geography, or the Region itself. */
  public Optional<TokenPrice> priceThrough(String way) {
    return Optional.ofNullable(prices.getOrDefault(way, prices.get(BASE)));
  }

  /** Returns the price of tokens wherever no other is listed. */
  public Optional<TokenPrice> price() {
    return priceThrough(BASE);
  }
}
