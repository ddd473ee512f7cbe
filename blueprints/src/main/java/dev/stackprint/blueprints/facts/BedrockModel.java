package dev.stackprint.blueprints.facts;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;

/** What a model comes to in one Region of Amazon Bedrock. */
public sealed interface BedrockModel {

  /** The way from the Region to the model, the better first. */
  enum Route {
    /** An inference profile, all of whose Regions are in the Region's geography. */
    GEOGRAPHY,
    /** The model's own id, in the Region itself. */
    REGION,
    /** An inference profile with Regions of another geography. */
    OTHER_GEOGRAPHY,
    /** The inference profile of every commercial Region. */
    GLOBAL
  }

  /**
   * It can be called.
   *
   * @param model the version that was chosen
   * @param region the Region that it is called from
   * @param id what to call: the model's id, or the inference profile's
   * @param route the way there
   * @param destinations Regions that may process a request; only the Region itself is listed for
   *     {@link Route#GLOBAL}, where any may
   * @param price of tokens this way
   * @param notes what the user should be told
   */
  record Available(
      Model model,
      String region,
      String id,
      Route route,
      SortedSet<String> destinations,
      Optional<TokenPrice> price,
      List<Note> notes)
      implements BedrockModel {

    public Available {
      notes = List.copyOf(notes);
    }

    /** Returns whether {@link #id} is an inference profile's. */
    public boolean isProfile() {
      return route != Route.REGION;
    }

    /**
     * Returns the foundation model as IAM has to allow it: in the Region itself, in each
     * destination, and for {@link Route#GLOBAL} by the ARN that names no Region. All in partition
     * {@code aws}.
     */
    public List<String> foundationModelArns() {
      String modelId = model.bedrock().orElseThrow().id();
      Stream<String> anywhere = route == Route.GLOBAL ? Stream.of("") : Stream.empty();
      return Stream.concat(
              Stream.concat(Stream.of(region), destinations.stream()).distinct().sorted(), anywhere)
          .map(where -> "arn:aws:bedrock:" + where + "::foundation-model/" + modelId)
          .toList();
    }

    /** Returns the inference profile as IAM has to allow it, in this account. */
    public Optional<String> profileArn(String account) {
      return isProfile()
          ? Optional.of("arn:aws:bedrock:" + region + ":" + account + ":inference-profile/" + id)
          : Optional.empty();
    }
  }

  /**
   * It cannot be called as asked.
   *
   * @param name the model as written
   * @param region the Region that it was to be called from
   * @param residency where it was to be processed
   * @param here where it could be processed if that were allowed: what would make it available in
   *     this very Region
   * @param regions Regions that have it, those like the one asked for first
   * @param models models of the same use that this Region has, those like it first
   */
  record Unavailable(
      String name,
      String region,
      Residency residency,
      Optional<Residency> here,
      List<String> regions,
      List<String> models)
      implements BedrockModel {

    public Unavailable {
      regions = List.copyOf(regions);
      models = List.copyOf(models);
    }
  }
}
