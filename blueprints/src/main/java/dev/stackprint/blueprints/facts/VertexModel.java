package dev.stackprint.blueprints.facts;

import java.util.List;
import java.util.Optional;

/** What a model comes to in one region of Google Cloud, on Vertex AI. */
public sealed interface VertexModel {

  /** The way from the region to the model, the better first. */
  enum Route {
    /** A multi-region, whose regions are in the region's geography. */
    GEOGRAPHY,
    /** The region itself. */
    REGION,
    /** The endpoint of every region. */
    GLOBAL
  }

  /**
   * It can be called.
   *
   * @param model the version that was chosen
   * @param region the region that it is called from
   * @param listing how Vertex AI offers it
   * @param route the way there
   * @param location the location to call: the region, {@code us}, {@code eu} or {@code global}
   * @param price of tokens this way
   * @param notes what the user should be told
   */
  record Available(
      Model model,
      String region,
      VertexListing listing,
      Route route,
      String location,
      Optional<TokenPrice> price,
      List<Note> notes)
      implements VertexModel {

    public Available {
      notes = List.copyOf(notes);
    }

    /** Returns whose model it is, as paths of the API have it. */
    public String publisher() {
      return listing.publisher();
    }

    /** Returns the model, as paths of the API have it. */
    public String id() {
      return listing.id();
    }

    /** Returns how to talk to it. */
    public VertexApi api() {
      return listing.api();
    }

    /** Returns the host that serves the location. */
    public String host() {
      return switch (route) {
        case GLOBAL -> "aiplatform.googleapis.com";
        case GEOGRAPHY -> "aiplatform." + location + ".rep.googleapis.com";
        case REGION -> location + "-aiplatform.googleapis.com";
      };
    }

    /**
     * Returns what follows {@code v1/projects/<project>/locations/<location>/} in the path of a
     * call. For {@link VertexApi#CHAT_COMPLETIONS} the body names the model, {@code
     * <publisher>/<id>}.
     */
    public String path() {
      return api() == VertexApi.CHAT_COMPLETIONS
          ? "endpoints/openapi/" + api().method()
          : "publishers/" + publisher() + "/models/" + id() + ":" + api().method();
    }

    Available with(List<Note> others) {
      return new Available(model, region, listing, route, location, price, others);
    }
  }

  /**
   * It cannot be called as asked.
   *
   * @param name the model as written
   * @param region the region that it was to be called from
   * @param residency where it was to be processed
   * @param here where it could be processed if that were allowed: what would make it available from
   *     this very region
   * @param regions regions that have it, those like the one asked for first
   * @param models models of the same use that can be called from this region, those like it first
   */
  record Unavailable(
      String name,
      String region,
      Residency residency,
      Optional<Residency> here,
      List<String> regions,
      List<String> models)
      implements VertexModel {

    public Unavailable {
      regions = List.copyOf(regions);
      models = List.copyOf(models);
    }
  }
}
