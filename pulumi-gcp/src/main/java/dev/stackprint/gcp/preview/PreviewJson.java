package dev.stackprint.gcp.preview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Writes JSON. */
final class PreviewJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private PreviewJson() {}

  /** Returns maps, lists, strings, numbers and booleans as JSON in one line. */
  static String text(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
