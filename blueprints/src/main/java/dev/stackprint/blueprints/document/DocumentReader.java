package dev.stackprint.blueprints.document;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.MapValue.Entry;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.blueprints.value.TextValue;
import dev.stackprint.blueprints.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks that a document has the shape of a blueprint, and reads it. */
final class DocumentReader {

  static final String ENVIRONMENTS = "environments";

  private static final String NAME = "name";
  private static final String PACKAGE = "package";
  private static final String DESCRIPTION = "description";
  private static final String TARGETS = "targets";
  private static final String TAGS = "tags";
  private static final String COMPONENTS = "components";

  private static final List<String> KEYS =
      List.of(
          NAME,
          DESCRIPTION,
          PACKAGE,
          Chain.EXTENDS,
          TARGETS,
          ParameterReader.PARAMETERS,
          ENVIRONMENTS,
          TAGS,
          COMPONENTS);
  private static final List<String> OVERLAY_KEYS =
      List.of(NAME, DESCRIPTION, PACKAGE, TARGETS, ParameterReader.PARAMETERS, TAGS, COMPONENTS);
  private static final int MAX_DESCRIPTION_BYTES = 1024;
  private static final String NAME_HINT =
      "Use lower-case words joined by dashes, up to " + Names.MAX_LENGTH + " characters";

  private final Diagnostics diagnostics;
  private final Expected expected;

  DocumentReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    this.expected = new Expected(diagnostics);
  }

  /** Checks the overlays, and returns them by name. */
  MapValue environments(MapValue document) {
    MapValue none = new MapValue(Map.of(), document.origin());
    Path path = Path.ROOT.key(ENVIRONMENTS);
    MapValue environments =
        document.get(ENVIRONMENTS).flatMap(value -> expected.map(path, value)).orElse(none);
    Map<String, Entry> overlays = new LinkedHashMap<>();
    environments
        .entries()
        .forEach(
            (name, entry) ->
                expected
                    .map(path.key(name), entry.value())
                    .ifPresent(
                        overlay -> {
                          expected.onlyKeys(path.key(name), overlay, OVERLAY_KEYS);
                          overlays.put(name, entry);
                        }));
    return new MapValue(overlays, environments.origin());
  }

  /**
   * Reads a document whose parameters are filled in.
   *
   * @param target the only target that they are filled in for; empty if for each
   */
  Document read(MapValue merged, Optional<Target> target) {
    expected.onlyKeys(Path.ROOT, merged, KEYS);
    String name = name(merged);
    merged
        .get(ParameterReader.PARAMETERS)
        .ifPresent(value -> expected.map(Path.ROOT.key(ParameterReader.PARAMETERS), value));
    return new Document(
        name,
        description(merged),
        packageName(merged).orElseGet(() -> Names.defaultPackage(name)),
        section(merged, TARGETS)
            .map(targets -> new TargetReader(diagnostics).read(targets, target))
            .orElse(Map.of()),
        section(merged, TAGS).map(tags -> new TagReader(diagnostics).read(tags)).orElse(Map.of()),
        components(merged),
        merged);
  }

  private String name(MapValue merged) {
    Path path = Path.ROOT.key(NAME);
    if (merged.get(NAME).isEmpty()) {
      missing(NAME, merged, "The blueprint has no name", "Add a line such as `name: my-blueprint`");
      return "";
    }
    Optional<TextValue> name = text(merged, NAME);
    if (name.isPresent() && !Names.isDashed(name.get().text())) {
      diagnostics.report(
          Code.BAD_NAME,
          path,
          name.get().origin(),
          "A blueprint cannot have this name",
          suggestion(name.get().text()));
    }
    return name.map(TextValue::text).orElse("");
  }

  private static String suggestion(String name) {
    String dashed = Names.dashed(name);
    return Names.isDashed(dashed) ? NAME_HINT + ": " + dashed : NAME_HINT;
  }

  private String description(MapValue merged) {
    Optional<TextValue> description = text(merged, DESCRIPTION);
    description
        .filter(text -> text.text().getBytes(StandardCharsets.UTF_8).length > MAX_DESCRIPTION_BYTES)
        .ifPresent(
            text ->
                diagnostics.report(
                    Code.TOO_LONG,
                    Path.ROOT.key(DESCRIPTION),
                    text.origin(),
                    "A description has at most " + MAX_DESCRIPTION_BYTES + " bytes",
                    "Say it in a few sentences"));
    return description.map(text -> text.text().strip()).orElse("");
  }

  private Optional<String> packageName(MapValue merged) {
    Optional<TextValue> name = text(merged, PACKAGE);
    name.filter(text -> !Names.isPackage(text.text()))
        .ifPresent(
            text ->
                diagnostics.report(
                    Code.BAD_PACKAGE,
                    Path.ROOT.key(PACKAGE),
                    text.origin(),
                    "This cannot be a Java package",
                    "Join lower-case words by dots, such as com.acme.infra; Java keywords cannot be"
                        + " among them"));
    return name.map(TextValue::text);
  }

  private MapValue components(MapValue merged) {
    Path path = Path.ROOT.key(COMPONENTS);
    Optional<Value> written = merged.get(COMPONENTS);
    Map<String, Entry> components = new LinkedHashMap<>();
    section(merged, COMPONENTS)
        .ifPresent(
            map ->
                map.entries()
                    .forEach(
                        (id, entry) -> {
                          checkId(path.key(id), id, entry);
                          expected
                              .map(path.key(id), entry.value())
                              .ifPresent(component -> components.put(id, entry));
                        }));
    boolean empty =
        written.isEmpty() || written.get() instanceof MapValue map && map.entries().isEmpty();
    if (empty) {
      missing(
          COMPONENTS,
          merged,
          "The blueprint has no components",
          "Add `components:`, or extend a use case");
    }
    return new MapValue(components, written.map(Value::origin).orElse(merged.origin()));
  }

  private void checkId(Path path, String id, Entry entry) {
    if (!Names.isDashed(id)) {
      diagnostics.report(
          Code.BAD_COMPONENT_ID,
          path,
          entry.key(),
          "A component cannot have this id",
          suggestion(id));
    } else if (id.equals(ParameterReader.PARAMETERS)) {
      diagnostics.report(
          Code.BAD_COMPONENT_ID,
          path,
          entry.key(),
          "No component can be called 'parameters', since ${parameters.x} is a parameter",
          "Choose another id");
    }
  }

  private Optional<MapValue> section(MapValue merged, String key) {
    return merged.get(key).flatMap(value -> expected.map(Path.ROOT.key(key), value));
  }

  private Optional<TextValue> text(MapValue merged, String key) {
    return merged.get(key).flatMap(value -> expected.text(Path.ROOT.key(key), value));
  }

  private void missing(String key, MapValue merged, String message, String hint) {
    if (!expected.isMisspelt(key, merged, KEYS)) {
      diagnostics.report(Code.MISSING_KEY, Path.ROOT.key(key), merged.origin(), message, hint);
    }
  }
}
