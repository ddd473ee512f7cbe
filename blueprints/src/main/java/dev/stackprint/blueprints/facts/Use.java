package dev.stackprint.blueprints.facts;

import java.util.Locale;

/** What a model is for. */
public enum Use {
  TEXT,
  EMBEDDING,
  RERANK,
  IMAGE,
  SPEECH;

  static Use of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
