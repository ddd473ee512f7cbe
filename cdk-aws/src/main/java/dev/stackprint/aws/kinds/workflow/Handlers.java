package dev.stackprint.aws.kinds.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The code of the functions: files that are the same in every project. */
final class Handlers {

  private Handlers() {}

  static String text(String name) {
    try (var stream = Handlers.class.getResourceAsStream("functions/" + name)) {
      if (stream == null) {
        throw new IllegalStateException("no handler " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
