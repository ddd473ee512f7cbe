package dev.stackprint.gcp.sdk;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The classes of {@code com.pulumi:gcp} from Maven Central, apart from ours of the same names. */
final class MavenClasses {
  static final Path JAR = Path.of("target/maven-sdk/gcp.jar");
  private static final Path OURS = Path.of("target/classes").toAbsolutePath();

  private static final ClassLoader LOADER = loader();

  private MavenClasses() {}

  /** The class of that name, if it is there. */
  static Optional<Class<?>> find(String name) {
    try {
      return Optional.of(Class.forName(name, false, LOADER));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }

  /** What both need: this test's class path without our classes. */
  static List<String> othersOnClassPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !Path.of(entry).toAbsolutePath().equals(OURS))
        .toList();
  }

  static String ours() {
    return OURS.toString();
  }

  private static ClassLoader loader() {
    try {
      var urls = new ArrayList<URL>();
      urls.add(JAR.toUri().toURL());
      for (var entry : othersOnClassPath()) {
        urls.add(Path.of(entry).toUri().toURL());
      }
      return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
