package dev.stackprint.rendering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The versions that a project is built from: those of our own build, which the tests prove. */
public final class PinnedVersions {

  private final Properties pinned;

  private PinnedVersions(Properties pinned) {
    this.pinned = pinned;
  }

  /** Returns the versions in the file {@code versions.properties} that lies beside a class. */
  public static PinnedVersions beside(Class<?> type) {
    try (InputStream file = type.getResourceAsStream("versions.properties")) {
      Properties properties = new Properties();
      properties.load(file);
      return new PinnedVersions(properties);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the version of {@code junit}, ... */
  public String of(String what) {
    String version = pinned.getProperty(what);
    if (version == null) {
      throw new IllegalStateException("versions.properties has no " + what);
    }
    return version;
  }
}
