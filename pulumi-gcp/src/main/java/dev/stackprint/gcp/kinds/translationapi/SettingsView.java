package dev.stackprint.gcp.kinds.translationapi;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the function's settings hold.
 *
 * @param location where texts are translated
 * @param targets the languages that may be asked for
 * @param pairs the languages that there are glossaries for
 * @param voices the voices that speak translations
 * @param rate how many requests a second each instance lets in
 */
record SettingsView(
    String location, List<String> targets, List<Pair> pairs, List<Voice> voices, BigDecimal rate) {

  /** The languages of a glossary. */
  record Pair(String source, String target) {}

  /**
   * A voice.
   *
   * @param target the language as callers name it
   * @param language the same as Text-to-Speech does
   * @param name the voice's name there
   */
  record Voice(String target, String language, String name) {}

  /** Tells whether translations can be spoken. */
  boolean speaks() {
    return !voices.isEmpty();
  }
}
