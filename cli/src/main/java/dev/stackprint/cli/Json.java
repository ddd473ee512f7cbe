package dev.stackprint.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/** Prints JSON. */
final class Json {

  private Json() {}

  /** Returns maps, lists, strings, numbers and booleans as indented JSON. */
  static String text(Object value) {
    return write(new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT), value);
  }

  /** Returns the same in one line. */
  static String line(Object value) {
    return write(new ObjectMapper(), value);
  }

  /** Returns JSON as what can be part of other JSON. */
  static Object read(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String write(ObjectMapper mapper, Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
