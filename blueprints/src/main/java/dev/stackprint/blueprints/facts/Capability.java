package dev.stackprint.blueprints.facts;

import java.util.Locale;

/** What a model can do, beyond its {@link Use}. */
public enum Capability {
  /** Reasons before each answer, which cannot be turned off: an answer has reasoning content. */
  ALWAYS_REASONS,
  /** Bedrock's Converse API. */
  CONVERSE,
  /** Reads documents such as PDF. */
  DOCUMENTS,
  /** Can be made to call a given tool. */
  FORCED_TOOL,
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
