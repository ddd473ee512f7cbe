package dev.stackprint.blueprints.check;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.diagnostic.DidYouMean;
import dev.stackprint.blueprints.document.Document;
import dev.stackprint.blueprints.kind.Defaults;
import dev.stackprint.blueprints.kind.Kind;
import dev.stackprint.blueprints.kind.Kinds;
import dev.stackprint.blueprints.kind.Schema;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.source.Origin;
import dev.stackprint.blueprints.value.ListValue;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.MapValue.Entry;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.blueprints.value.TextValue;
import dev.stackprint.blueprints.value.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds each component's kind, and fills in what the kind has defaults for. */
final class DraftReader {

  private static final Path COMPONENTS = Path.ROOT.key("components");

  private static final int MOST = 200;

  private final Kinds kinds;
  private final Optional<Target> target;
  private final Diagnostics diagnostics;

  /**
   * Prepares reading.
   *
   * @param target the target whose defaults are filled in; empty for those that hold on any
   */
  DraftReader(Kinds kinds, Optional<Target> target, Diagnostics diagnostics) {
    this.kinds = kinds;
    this.target = target;
    this.diagnostics = diagnostics;
  }

  /** Reads the components of a document. */
  Drafts read(Document document) {
    List<Draft> drafts = new ArrayList<>();
    document
        .components()
        .entries()
        .forEach(
            (id, entry) -> {
              if (drafts.size() < MOST && entry.value() instanceof MapValue component) {
                read(id, entry.key(), component).ifPresent(drafts::add);
              }
            });
    return new Drafts(drafts, ids(document)).withAllNamed();
  }

  /** Returns the ids of all components, also of those that are not even maps. */
  private Set<String> ids(Document document) {
    if (!(document.merged().get("components").orElse(null) instanceof MapValue components)) {
      return Set.of();
    }
    components.entries().entrySet().stream()
        .skip(MOST)
        .findFirst()
        .ifPresent(
            extra ->
                diagnostics.report(
                    Code.TOO_MANY_COMPONENTS,
                    COMPONENTS.key(extra.getKey()),
                    extra.getValue().key(),
                    "There are more than " + MOST + " components up to here",
                    "Part the blueprint into several"));
    return components.entries().keySet();
  }

  private Optional<Draft> read(String id, Origin origin, MapValue component) {
    return kind(id, origin, component).map(kind -> draft(id, origin, component, kind));
  }

  private Optional<Kind> kind(String id, Origin origin, MapValue component) {
    Optional<Value> value = component.get(Kind.KEY);
    Path path = COMPONENTS.key(id);
    if (value.isEmpty()) {
      diagnostics.report(
          Code.MISSING_KIND,
          path,
          origin,
          "'" + id + "' does not say what it is",
          "Add `kind: ` and one of " + Wording.list(kinds.names(), "or"));
      return Optional.empty();
    }
    String name = value.get() instanceof TextValue text ? text.text() : "";
    Optional<Kind> kind = kinds.find(name);
    if (kind.isEmpty()) {
      diagnostics.report(
          Code.UNKNOWN_KIND,
          path.key(Kind.KEY),
          value.get().origin(),
          "There is no kind '" + Wording.literal(value.get()) + "'",
          DidYouMean.hint(name, kinds.names())
              .or(() -> Optional.of("There are " + Wording.list(kinds.names(), "and"))));
    }
    return kind;
  }

  private Draft draft(String id, Origin origin, MapValue component, Kind kind) {
    Path path = COMPONENTS.key(id);
    Map<String, Entry> properties = new LinkedHashMap<>(component.entries());
    Origin kindOrigin = properties.remove(Kind.KEY).value().origin();
    Map<Target, Section> knobs = new EnumMap<>(Target.class);
    for (Target each : Target.values()) {
      Optional<Entry> entry = Optional.ofNullable(properties.remove(each.key()));
      knobs(path.key(each.key()), origin, kind, each, entry)
          .ifPresent(section -> knobs.put(each, section));
    }
    Section section =
        section(path, origin, kind.properties(), new MapValue(properties, component.origin()));
    return new Draft(id, origin, kind, kindOrigin, section, knobs);
  }

  private Optional<Section> knobs(
      Path path, Origin origin, Kind kind, Target of, Optional<Entry> entry) {
    Optional<Schema> schema = kind.knobs(of);
    if (entry.isEmpty()) {
      return schema
          .filter(any -> target.equals(Optional.of(of)))
          .map(any -> section(path, origin, any, new MapValue(Map.of(), origin)));
    }
    Origin key = entry.get().key();
    if (schema.isEmpty()) {
      diagnostics.report(
          Code.KNOBS_NOT_KNOWN,
          path,
          key,
          "'" + kind.name() + "' has no settings for " + of.key() + " alone",
          "Delete the section, or set properties outside it");
      return Optional.empty();
    }
    if (entry.get().value() instanceof MapValue knobs) {
      return Optional.of(section(path, key, schema.get(), knobs));
    }
    diagnostics.report(
        Code.PROPERTY_TYPE,
        path,
        entry.get().value().origin(),
        Wording.subject(path) + " must be a map, not " + entry.get().value().typeName());
    return Optional.empty();
  }

  private Section section(Path path, Origin origin, Schema schema, MapValue value) {
    MapValue filled = new Defaults(target).fillMap(List.of(schema), value, origin);
    return new Section(path, origin, schema, value, filled);
  }

  /** Returns a section with every component named that an unset list means. */
  static Section nameAll(Section section, Draft of, Drafts drafts) {
    Map<String, Entry> entries = new LinkedHashMap<>(section.value().entries());
    section
        .schema()
        .properties()
        .forEach(
            (name, schema) ->
                schema
                    .reference()
                    .filter(Schema.Reference::all)
                    .ifPresent(
                        reference ->
                            entries.putIfAbsent(
                                name, allThatFit(reference, section.origin(), of, drafts))));
    return entries.size() == section.value().entries().size()
        ? section
        : section.with(new MapValue(entries, section.value().origin()));
  }

  private static Entry allThatFit(
      Schema.Reference reference, Origin origin, Draft of, Drafts drafts) {
    List<Value> ids = new ArrayList<>();
    drafts.fitting(reference, of).forEach(id -> ids.add(new TextValue(id, origin)));
    return new Entry(origin, new ListValue(ids, origin));
  }
}
