package dev.stackprint.blueprints.facts;

import java.util.Set;

/**
 * A voice of Amazon Polly or of Google's Text-to-Speech.
 *
 * @param id as a blueprint names it: {@code Joanna}, {@code Kore}
 * @param language the language that it speaks as the service writes it, such as {@code en-US} or
 *     {@code cmn-CN}; a voice of Google's is listed once for each language that it speaks
 * @param iso the language without its country, in ISO 639-1
 * @param engines {@code neural}, {@code standard}, {@code chirp3-hd}, ...; that one is not listed
 *     does not mean that the voice lacks it, as new ones are added
 * @param apiName as the service names it: Polly by the id, Google as {@code de-DE-Chirp3-HD-Kore}
 */
public record Voice(String id, String language, String iso, Set<String> engines, String apiName) {

  public Voice {
    engines = Set.copyOf(engines);
  }
}
