package dev.stackprint.gcp.kinds.knowledgebase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files that are rendered as they are. */
final class Resources {

  private Resources() {}

  /** Returns the text of a file by its path below this class. */
  static String text(String path) {
    try (InputStream file = Resources.class.getResourceAsStream(path)) {
      // A checkout may have turned the line ends.
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
