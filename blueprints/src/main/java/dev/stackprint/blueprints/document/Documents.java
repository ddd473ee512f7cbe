package dev.stackprint.blueprints.document;

import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.source.ResourceFolder;
import dev.stackprint.blueprints.source.SourceFile;
import dev.stackprint.blueprints.value.MapValue;
import java.util.List;
import java.util.Optional;

/** Loads blueprints: reads a chain of files, merges them, and fills parameters in. */
public final class Documents {

  private final ResourceFolder useCases;

  /**
   * Loads blueprints that may extend use cases of a catalog.
   *
   * @param useCases the catalog's files
   */
  public Documents(ResourceFolder useCases) {
    this.useCases = useCases;
  }

  /** Returns the names of the use cases, sorted. */
  public List<String> useCases() {
    return List.copyOf(useCases.names());
  }

  /**
   * Loads a blueprint.
   *
   * @param blueprint the path of a file, or else the name of a use case
   */
  public Loaded load(String blueprint, Options options) {
    Diagnostics diagnostics = new Diagnostics();
    BlueprintSources sources = new BlueprintSources(useCases, diagnostics);
    return load(sources.named(blueprint), options, sources, diagnostics);
  }

  /** Loads a blueprint whose text is at hand. */
  Loaded load(BlueprintSource source, Options options) {
    Diagnostics diagnostics = new Diagnostics();
    BlueprintSources sources = new BlueprintSources(useCases, diagnostics);
    return load(Optional.of(source), options, sources, diagnostics);
  }

  private static Loaded load(
      Optional<BlueprintSource> source,
      Options options,
      BlueprintSources sources,
      Diagnostics diagnostics) {
    // Settings are read in any case, so that their errors are told even if the file is not there.
    List<Setting> settings =
        options.sets().stream()
            .flatMap(set -> SettingParser.parse(set, diagnostics).stream())
            .toList();
    Optional<List<MapValue>> chain =
        source.flatMap(last -> new Chain(sources, diagnostics).documents(last));
    Optional<SourceFile> file = source.map(BlueprintSource::file);
    if (chain.isEmpty()) {
      return Loaded.nothing(file, diagnostics);
    }
    return new Loading(file.orElseThrow(), options.environment(), settings, diagnostics)
        .load(chain.get());
  }
}
