package dev.stackprint.gcp.kinds.glossary;

import dev.stackprint.gcp.render.ComponentHeader;
import java.util.List;

/**
 * What the templates of a glossary print.
 *
 * @param c what every component begins with
 * @param accountId the id of the account that makes the glossaries
 * @param id what the ids of the glossaries begin with
 * @param terms the folder of the terms
 * @param code the folder of the code that makes the glossaries
 * @param modules the files of the code
 * @param pairs the languages of each glossary
 * @param needed whether somebody needs the names
 */
record GlossaryView(
    ComponentHeader c,
    String accountId,
    String id,
    String terms,
    String code,
    List<String> modules,
    List<Pair> pairs,
    boolean needed) {

  /**
   * The languages of a glossary.
   *
   * @param source the language that is translated
   * @param target the language that it is translated into
   */
  record Pair(String source, String target) {

    /** Returns the name of the file of the pair's terms. */
    String file() {
      return source + "-" + target + ".csv";
    }
  }
}
