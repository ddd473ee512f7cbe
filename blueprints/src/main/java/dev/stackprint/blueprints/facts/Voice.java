package dev.stackprint.blueprints.facts;

import java.util.Set;

/**
 * A voice of Amazon Polly.
 *
 * @param id such as {@code Joanna}
 * @param language the language that it speaks as Polly writes it, such as {@code en-US} or {@code
 *     cmn-CN}
 * @param iso the language without its country, in ISO 639-1
 * @param engines {@code neural}, {@code standard}, ...; that one is not listed does not mean that
 *     the voice lacks it, as new ones are added
 */
public record Voice(String id, String language, String iso, Set<String> engines) {

  public Voice {
    engines = Set.copyOf(engines);
  }
}
