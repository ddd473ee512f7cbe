package dev.stackprint.gcp.provider.sdk;

import dev.stackprint.gcp.provider.ProviderSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * The provider's API as a local package of a Pulumi project: the sources of the classes that its
 * program needs, and no others. They are copied from the class path, where the module {@code
 * sdk-gcp} has them beside the classes.
 */
public final class LocalPackage {
  /** The package's folder in a project. */
  public static final String FOLDER = "sdks/gcp";

  private static final String SOURCES = FOLDER + "/src/main/java/";
  private static final String RESOURCES = FOLDER + "/src/main/resources/";

  private LocalPackage() {}

  /**
   * The files of the package, by their path in the project.
   *
   * @param sources the sources of the program, which name the classes that they use
   * @throws IllegalArgumentException if a source uses a class of a type that the schema lacks
   */
  public static SortedMap<String, String> files(Collection<String> sources) {
    var files = new TreeMap<String, String>();
    for (var name : classes(sources)) {
      var path = JavaNames.path(name);
      files.put(SOURCES + path, read(path));
    }
    for (var path : new String[] {GeneratedApi.VERSION_FILE, GeneratedApi.PLUGIN_FILE}) {
      files.put(RESOURCES + path, read(path));
    }
    return files;
  }

  /** The names of the classes that some sources need of the provider's API. */
  public static SortedSet<String> classes(Collection<String> sources) {
    return new UsedClasses(ProviderSchema.load()).of(sources);
  }

  private static String read(String path) {
    try (var in = LocalPackage.class.getClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
