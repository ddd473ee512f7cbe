package dev.stackprint.blueprints.document;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.source.SourceFile;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.MapValue.Entry;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.blueprints.value.TextValue;
import dev.stackprint.blueprints.value.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Follows {@code extends} from a blueprint to the one that extends nothing. */
final class Chain {

  static final String EXTENDS = "extends";

  private final BlueprintSources sources;
  private final Diagnostics diagnostics;

  Chain(BlueprintSources sources, Diagnostics diagnostics) {
    this.sources = sources;
    this.diagnostics = diagnostics;
  }

  /**
   * Returns the documents of a chain, without {@code extends}, the first to be laid down first;
   * empty if one of them cannot be had.
   */
  Optional<List<MapValue>> documents(BlueprintSource last) {
    Map<String, BlueprintSource> seen = new LinkedHashMap<>();
    Deque<MapValue> documents = new ArrayDeque<>();
    Optional<BlueprintSource> next = Optional.of(last);
    while (next.isPresent()) {
      BlueprintSource source = next.get();
      seen.put(source.identity(), source);
      Optional<MapValue> document = YamlReader.read(source.file(), diagnostics);
      if (document.isEmpty()) {
        return Optional.empty();
      }
      documents.addFirst(without(document.get()));
      Optional<Value> reference = document.get().get(EXTENDS);
      if (reference.isEmpty()) {
        return Optional.of(List.copyOf(documents));
      }
      next = follow(reference.get(), source, seen);
    }
    return Optional.empty();
  }

  private Optional<BlueprintSource> follow(
      Value reference, BlueprintSource by, Map<String, BlueprintSource> seen) {
    if (!(reference instanceof TextValue text)) {
      diagnostics.report(
          Code.WRONG_TYPE,
          Path.ROOT.key(EXTENDS),
          reference.origin(),
          "'extends' names one use case or file, and this is " + reference.typeName(),
          "A blueprint that extends nothing leaves the line out");
      return Optional.empty();
    }
    Optional<BlueprintSource> extended = sources.extended(text.text(), by, text.origin());
    if (extended.isPresent() && seen.containsKey(extended.get().identity())) {
      diagnostics.report(
          Code.EXTENDS_CYCLE,
          Path.ROOT.key(EXTENDS),
          text.origin(),
          "This blueprint extends itself: " + cycle(extended.get(), seen),
          "Let one of them extend nothing");
      return Optional.empty();
    }
    return extended;
  }

  private static String cycle(BlueprintSource again, Map<String, BlueprintSource> seen) {
    return Stream.concat(
            seen.values().stream().dropWhile(source -> !source.identity().equals(again.identity())),
            Stream.of(again))
        .map(BlueprintSource::file)
        .map(SourceFile::name)
        .collect(Collectors.joining(" -> "));
  }

  private static MapValue without(MapValue document) {
    Map<String, Entry> entries = new LinkedHashMap<>(document.entries());
    entries.remove(EXTENDS);
    return new MapValue(entries, document.origin());
  }
}
