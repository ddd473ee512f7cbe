package dev.stackprint.aws.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The versions that a project is built from: those of our own build, which the tests prove. */
final class Versions {

  private static final Properties PINNED = load();

  private Versions() {}

  /** Returns the version of {@code stackprint}, {@code aws-cdk}, {@code junit}, ... */
  static String of(String what) {
    String version = PINNED.getProperty(what);
    if (version == null) {
      throw new IllegalStateException("versions.properties has no " + what);
    }
    return version;
  }

  private static Properties load() {
    try (InputStream file = Versions.class.getResourceAsStream("versions.properties")) {
      Properties properties = new Properties();
      properties.load(file);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
