package dev.stackprint.blueprints.document;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.source.Origin;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.blueprints.value.TextValue;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Reads the tags of a blueprint, which every resource gets. */
final class TagReader {

  private static final Path TAGS = Path.ROOT.key("tags");
  private static final int MAX_TAGS = 50;
  private static final int MAX_NAME = 128;
  private static final int MAX_VALUE = 256;

  private final Diagnostics diagnostics;

  TagReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  Map<String, String> read(MapValue map) {
    Map<String, String> tags = new LinkedHashMap<>();
    Expected expected = new Expected(diagnostics);
    map.entries()
        .forEach(
            (name, entry) ->
                expected
                    .text(TAGS.key(name), entry.value())
                    .ifPresent(
                        value -> {
                          checkName(name, entry.key());
                          checkValue(name, value);
                          tags.put(name, value.text());
                        }));
    if (tags.size() > MAX_TAGS) {
      report(TAGS, map.origin(), "A resource has at most " + MAX_TAGS + " tags", "Delete some");
    }
    return tags;
  }

  private void checkName(String name, Origin origin) {
    Path path = TAGS.key(name);
    if (name.toLowerCase(Locale.ROOT).startsWith("aws:")) {
      report(
          path, origin, "Names of tags that begin with 'aws:' are reserved", "Choose another one");
    } else if (name.isBlank() || length(name) > MAX_NAME || !isPlain(name)) {
      report(
          path,
          origin,
          "A tag cannot have this name",
          "Use 1 to " + MAX_NAME + " letters, digits, blanks or _ . : / = + - @");
    }
  }

  private void checkValue(String name, TextValue value) {
    if (length(value.text()) > MAX_VALUE || !isPlain(value.text())) {
      report(
          TAGS.key(name),
          value.origin(),
          "A tag cannot have this value",
          "Use up to " + MAX_VALUE + " letters, digits, blanks or _ . : / = + - @");
    }
  }

  private void report(Path path, Origin origin, String message, String hint) {
    diagnostics.report(Code.BAD_TAG, path, origin, message, hint);
  }

  private static boolean isPlain(String text) {
    return text.codePoints()
        .allMatch(c -> Character.isLetterOrDigit(c) || " _.:/=+-@".indexOf(c) >= 0);
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
