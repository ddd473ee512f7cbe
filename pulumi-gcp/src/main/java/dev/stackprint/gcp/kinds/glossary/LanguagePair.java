package dev.stackprint.gcp.kinds.glossary;

import java.util.Locale;

/**
 * Two languages that a glossary has terms for.
 *
 * @param source the language that is translated, as the blueprint writes it
 * @param target the language that it is translated into
 */
public record LanguagePair(String source, String target) {

  /**
   * Returns what the name of the pair's glossary in Cloud Translation ends with, after {@link
   * GlossaryKind#NAMES}.
   */
  public String ending() {
    return ("-" + source + "-" + target).toLowerCase(Locale.ROOT);
  }
}
