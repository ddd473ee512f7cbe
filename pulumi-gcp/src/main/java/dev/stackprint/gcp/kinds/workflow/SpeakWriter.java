package dev.stackprint.gcp.kinds.workflow;

import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.Languages;
import dev.stackprint.blueprints.facts.Voice;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.gcp.workflows.Yaml;
import dev.stackprint.rendering.workflow.Speak;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a text aloud: a function, which calls Text-to-Speech for each part.
 *
 * @param asked what the blueprint asks for
 */
record SpeakWriter(Speak asked) implements StepWriter {

  /** The language of a voice for texts whose language is not listed. */
  private static final String DEFAULT_LANGUAGE = "en-US";

  /** Texts are spoken in the same part of the world, where that can be. */
  private static String host(String region) {
    return Facts.load()
            .regions(Target.GCP)
            .location("text-to-speech", region)
            .map(location -> location + "-")
            .orElse("")
        + "texttospeech.googleapis.com";
  }

  @Override
  public String comment() {
    return "Text-to-Speech reads it aloud.";
  }

  @Override
  public List<Map<String, Object>> steps(Place place) {
    return List.of(
        place.function(
            "say",
            StepFunction.PARTS,
            Yaml.map(
                "do", "speech",
                "document", Yaml.expression(place.input()),
                "key", Yaml.expression(place.key()),
                "voices", voices(),
                "format", asked.suffix(),
                "url", "https://" + host(place.region()) + "/v1/text:synthesize"),
            place.variable()));
  }

  private Map<String, Object> voices() {
    Languages languages = Facts.load().languages(Target.GCP);
    Map<String, Object> voices = new LinkedHashMap<>();
    asked
        .voices()
        .forEach(
            (language, id) ->
                voices.put(
                    language,
                    languages
                        .voice(id, language.equals("any") ? DEFAULT_LANGUAGE : language)
                        .map(Voice::apiName)
                        .orElseThrow()));
    return voices;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.api("texttospeech.googleapis.com");
    wiring.function(StepFunction.PARTS, "speech");
    wiring.functionsReadResults();
    wiring.functionsWriteResults();
    if (wiring.workflow().speaksSource()) {
      wiring.functionsReadSource();
    }
  }
}
