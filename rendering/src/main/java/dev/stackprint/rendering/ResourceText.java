package dev.stackprint.rendering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files that are the same in every project that has them, and lie beside a class here. */
public final class ResourceText {

  private ResourceText() {}

  /**
   * Returns the text of a file.
   *
   * @param beside the class that it lies beside
   * @param path its path from there
   */
  public static String of(Class<?> beside, String path) {
    try (InputStream in = beside.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("there is no " + path + " beside " + beside);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
