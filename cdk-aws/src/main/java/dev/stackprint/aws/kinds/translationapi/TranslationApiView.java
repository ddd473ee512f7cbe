package dev.stackprint.aws.kinds.translationapi;

import dev.stackprint.aws.render.ConstructHeader;
import dev.stackprint.templates.Code;
import java.util.List;
import java.util.Optional;

/**
 * What the templates of a translation API print.
 *
 * @param c what every construct begins with
 * @param handlers the folder of the function's code
 * @param targets the languages that may be asked for
 * @param terminology an expression of the terminology's name
 * @param settings settings of Amazon Translate: names and values, by turns
 * @param voices languages and their voices, by turns
 * @param engine how the voices are made
 * @param issuer who issues tokens, if not signed requests are taken
 * @param audience whom tokens are meant for
 * @param caller the variable of the access log that tells who called
 * @param rate requests a second
 * @param apiId whether somebody needs the API's id
 */
record TranslationApiView(
    ConstructHeader c,
    String handlers,
    List<String> targets,
    Optional<Code> terminology,
    Code settings,
    Code voices,
    String engine,
    Optional<String> issuer,
    List<String> audience,
    String caller,
    int rate,
    boolean apiId) {

  /** Tells whether translations can be spoken. */
  boolean speaks() {
    return !voices.text().equals("Map.of()");
  }
}
