package dev.stackprint.cli;

import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.Offers;
import dev.stackprint.blueprints.facts.OpenModel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where a model can be had, as far as a source tells.
 *
 * @param model the model
 */
record OfferWords(OpenModel model) {

  /** Returns one sentence. */
  String line() {
    return places().entrySet().stream()
        .map(place -> place.getKey() + " (" + place.getValue() + ")")
        .collect(Collectors.joining(", ", "Known to be offered by ", "."));
  }

  /** Returns its id in each place, under names for programs. */
  Map<String, Object> json() {
    Offers offers = offers();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("huggingFace", model.id());
    json.put("gguf", offers.gguf().orElse(null));
    json.put("jumpStart", offers.jumpStart().orElse(null));
    json.put("bedrock", offers.bedrock().orElse(null));
    json.put("modelGarden", offers.modelGarden().orElse(null));
    json.put("vertex", offers.vertex().orElse(null));
    return json;
  }

  private Map<String, String> places() {
    Offers offers = offers();
    Map<String, String> places = new LinkedHashMap<>();
    places.put("Hugging Face", model.id());
    put(places, "SageMaker JumpStart", offers.jumpStart());
    put(places, "Amazon Bedrock", offers.bedrock());
    put(places, "Model Garden of Vertex AI", offers.modelGarden());
    put(places, "Vertex AI as a service", offers.vertex());
    return places;
  }

  private Offers offers() {
    return Facts.load().offerings().of(model);
  }

  private static void put(Map<String, String> places, String place, Optional<String> id) {
    id.ifPresent(each -> places.put(place, each));
  }
}
