package dev.stackprint.blueprints.document;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.diagnostic.DidYouMean;
import dev.stackprint.blueprints.source.SourceFile;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.MapValue.Entry;
import dev.stackprint.blueprints.value.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What happens to a chain of documents: each is laid over the one before, then the environment,
 * then the settings, and last the parameters are filled in.
 *
 * @param file the file that the user named
 * @param environment the environment whose overlay is laid over
 * @param settings the settings in order
 * @param diagnostics gets what is wrong
 */
record Loading(
    SourceFile file,
    Optional<String> environment,
    List<Setting> settings,
    Diagnostics diagnostics) {

  Loaded load(List<MapValue> chain) {
    History history = new History();
    MapValue extended = extend(chain, history);
    MapValue environments = new DocumentReader(diagnostics).environments(extended);
    Merger adjusting = new Merger(Merger.Layer.ADJUSTMENT, history, diagnostics);
    MapValue adjusted =
        without(
            overlay(environments)
                .map(overlay -> adjusting.merge(extended, overlay))
                .orElse(extended),
            DocumentReader.ENVIRONMENTS);
    for (Setting setting : settings) {
      adjusted = setting.applyTo(adjusted, adjusting, diagnostics);
    }
    Map<String, Parameter> parameters = new ParameterReader(diagnostics).read(adjusted);
    return new Filling(file, adjusted, parameters, history, diagnostics).common(environments);
  }

  private MapValue extend(List<MapValue> chain, History history) {
    Merger extending = new Merger(Merger.Layer.EXTENSION, history, diagnostics);
    MapValue merged = extending.alone(chain.get(0));
    for (MapValue next : chain.subList(1, chain.size())) {
      merged = extending.merge(merged, next);
    }
    return merged;
  }

  private Optional<MapValue> overlay(MapValue environments) {
    if (environment.isEmpty()) {
      return Optional.empty();
    }
    String name = environment.get();
    Optional<MapValue> overlay = environments.get(name).map(MapValue.class::cast);
    if (overlay.isEmpty()) {
      Set<String> names = environments.entries().keySet();
      diagnostics.report(
          Code.UNKNOWN_ENVIRONMENT,
          Path.ROOT.key(DocumentReader.ENVIRONMENTS),
          Origins.of(new SourceFile("--env", name), 0, name.length()),
          "The blueprint has no environment '" + name + "'",
          DidYouMean.hint(name, names)
              .orElse(
                  names.isEmpty()
                      ? "It has no `environments` at all"
                      : "Its environments are " + String.join(", ", names)));
    }
    return overlay;
  }

  private static MapValue without(MapValue map, String key) {
    Map<String, Entry> entries = new LinkedHashMap<>(map.entries());
    entries.remove(key);
    return new MapValue(entries, map.origin());
  }
}
