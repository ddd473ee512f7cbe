package dev.stackprint.gcp.provider;

import java.util.HashMap;
import java.util.Map;

/** Types as the schema's files write them: {@code string}, {@code list<map<string>>}, a name. */
final class TypeNotation {
  private static final Map<String, Type> PLAIN =
      Map.of(
          "string", Type.Plain.STRING,
          "integer", Type.Plain.INTEGER,
          "number", Type.Plain.NUMBER,
          "boolean", Type.Plain.BOOLEAN,
          "any", Type.Plain.ANY,
          "asset", Type.Plain.ASSET,
          "archive", Type.Plain.ARCHIVE,
          "asset-or-archive", Type.Plain.ASSET_OR_ARCHIVE,
          "object", Type.Plain.OPAQUE);

  private final String module;

  /** A module uses few types often. */
  private final Map<String, Type> parsed = new HashMap<>(PLAIN);

  TypeNotation(String module) {
    this.module = module;
  }

  Type parse(String text) {
    var known = parsed.get(text);
    if (known != null) {
      return known;
    }
    var type = parseUnknown(text);
    parsed.put(text, type);
    return type;
  }

  private Type parseUnknown(String text) {
    if (text.startsWith("list<") && text.endsWith(">")) {
      return new Type.ListOf(parse(text.substring("list<".length(), text.length() - 1)));
    }
    if (text.startsWith("map<") && text.endsWith(">")) {
      return new Type.MapOf(parse(text.substring("map<".length(), text.length() - 1)));
    }
    if (text.isEmpty() || !Character.isUpperCase(text.charAt(0))) {
      throw new IllegalStateException("the schema of " + module + " has a type " + text);
    }
    return new Type.ObjectOf(module, text);
  }
}
