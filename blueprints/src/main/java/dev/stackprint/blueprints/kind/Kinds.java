package dev.stackprint.blueprints.kind;

import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.document.YamlReader;
import dev.stackprint.blueprints.source.ResourceFolder;
import dev.stackprint.blueprints.value.MapValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;

/** The kinds there are, each read when it is first asked for. Safe for use by many threads. */
public final class Kinds {

  private static final String FOLDER = "kinds";

  private final ResourceFolder folder;
  private final Map<String, Kind> read = new ConcurrentHashMap<>();

  private Kinds(ResourceFolder folder) {
    this.folder = folder;
  }

  /** Returns the kinds that come with Stackprint. */
  public static Kinds standard() {
    return in(FOLDER);
  }

  /** Returns the kinds in a folder of the class path. */
  public static Kinds in(String folder) {
    return new Kinds(ResourceFolder.of(folder, ".yaml"));
  }

  /** Returns the names of all kinds, sorted. */
  public SortedSet<String> names() {
    return folder.names();
  }

  /**
   * Returns a kind.
   *
   * @throws MalformedKindException if its file is not as it must be
   */
  public Optional<Kind> find(String name) {
    return names().contains(name)
        ? Optional.of(read.computeIfAbsent(name, this::read))
        : Optional.empty();
  }

  /** Returns all kinds, sorted by name. */
  public List<Kind> all() {
    return names().stream().map(name -> find(name).orElseThrow()).toList();
  }

  private Kind read(String name) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<MapValue> file = YamlReader.read(folder.file(name), diagnostics);
    for (Diagnostic diagnostic : diagnostics.sorted()) {
      throw new MalformedKindException(diagnostic.origin(), diagnostic.message());
    }
    return KindReader.read(name, file.orElseThrow());
  }
}
