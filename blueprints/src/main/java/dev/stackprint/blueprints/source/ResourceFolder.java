package dev.stackprint.blueprints.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A folder of data files on the class path, in jars or on disk. Adding a file adds it to the
 * folder; there is no index.
 */
public final class ResourceFolder {

  private final String folder;
  private final String suffix;
  private final SortedSet<String> names;

  private ResourceFolder(String folder, String suffix, SortedSet<String> names) {
    this.folder = folder;
    this.suffix = suffix;
    this.names = Collections.unmodifiableSortedSet(names);
  }

  /**
   * Lists a folder.
   *
   * @param folder its path from the root of the class path, such as {@code kinds}
   * @param suffix what the names of its files end with, such as {@code .yaml}
   */
  public static ResourceFolder of(String folder, String suffix) {
    SortedSet<String> names = new TreeSet<>();
    try {
      for (URL url : Collections.list(loader().getResources(folder))) {
        for (String file : list(url)) {
          if (file.endsWith(suffix) && file.indexOf('/') < 0) {
            names.add(file.substring(0, file.length() - suffix.length()));
          }
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return new ResourceFolder(folder, suffix, names);
  }

  /** Returns the names of the files, without their suffix, sorted. */
  public SortedSet<String> names() {
    return names;
  }

  /**
   * Reads a file; its name for messages is {@code folder/name.yaml}.
   *
   * @param name one of {@link #names()}
   */
  public SourceFile file(String name) {
    String path = folder + "/" + name + suffix;
    try (InputStream stream = loader().getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalArgumentException("no resource " + path);
      }
      return new SourceFile(path, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<String> list(URL url) throws IOException {
    URLConnection connection = url.openConnection();
    if (connection instanceof JarURLConnection jar) {
      // Without the cache, so that closing does not close a jar that the class loader reads too.
      jar.setUseCaches(false);
      String prefix = jar.getEntryName().replaceAll("/*$", "/");
      try (var file = jar.getJarFile()) {
        return file.stream()
            .map(entry -> entry.getName())
            .filter(name -> name.startsWith(prefix))
            .map(name -> name.substring(prefix.length()))
            .toList();
      }
    }
    try (Stream<Path> files = Files.list(Path.of(toUri(url)))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static URI toUri(URL url) {
    try {
      return url.toURI();
    } catch (URISyntaxException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static ClassLoader loader() {
    return ResourceFolder.class.getClassLoader();
  }
}
