package dev.stackprint.blueprints.facts;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How Vertex AI offers a model.
 *
 * @param publisher whose model it is, as paths of the API have it
 * @param id the model, as paths of the API have it
 * @param api how to talk to it
 * @param preview whether it is in preview
 * @param endOfLife the day from which requests may fail, if it is set
 * @param ragEngine whether a source says that RAG Engine can use it for a corpus
 * @param locations where it can be called: {@code global}, the multi-regions {@code us} and {@code
 *     eu}, regions; {@code regional} if regions have it, but no source tells which
 * @param prices token prices: {@code base}, and {@code regional} where locations other than {@code
 *     global} have another
 * @param context tokens that a request can hold
 * @param output tokens that an answer can hold
 * @param can what it can do here
 */
public record VertexListing(
    String publisher,
    String id,
    VertexApi api,
    boolean preview,
    Optional<LocalDate> endOfLife,
    boolean ragEngine,
    Set<String> locations,
    Map<String, TokenPrice> prices,
    OptionalInt context,
    OptionalInt output,
    Set<Capability> can) {

  static final String GLOBAL = "global";

  /** Regions that are not listed one by one. */
  static final String REGIONAL = "regional";

  private static final String BASE = "base";

  public VertexListing {
    locations = Set.copyOf(locations);
    prices = Map.copyOf(prices);
    can = Set.copyOf(can);
  }

  /** Returns the price of tokens at a location. */
  public Optional<TokenPrice> priceAt(String location) {
    return Optional.ofNullable(
        location.equals(GLOBAL)
            ? prices.get(BASE)
            : prices.getOrDefault(REGIONAL, prices.get(BASE)));
  }
}
