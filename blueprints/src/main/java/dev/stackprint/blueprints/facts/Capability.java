package dev.stackprint.blueprints.facts;

import java.util.Locale;

/** What a model can do, beyond its {@link Use}. */
public enum Capability {
  /** Bedrock's Converse API. */
  CONVERSE,
  /** Reads documents such as PDF. */
  DOCUMENTS,
  /** Answers in JSON of a given schema. */
  JSON_SCHEMA,
  PROMPT_CACHING,
  REASONING,
  /** Takes temperature and top-p. A model without it refuses a request that sets them. */
  SAMPLING,
  STREAMING,
  TOOLS;

  static Capability of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
