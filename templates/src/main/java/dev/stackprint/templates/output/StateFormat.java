package dev.stackprint.templates.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.stackprint.templates.JsonCode;
import dev.stackprint.templates.project.ProjectPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The manifest and the journal as JSON. They lie where anybody can write and travel with a
 * repository, so that nothing in them is believed: a path has to be one of a project.
 */
final class StateFormat {
  /** Raised when a reader of the former format would misunderstand the new one. */
  private static final int FORMAT = 1;

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private StateFormat() {}

  static String print(Manifest manifest) {
    return print(fields(manifest));
  }

  static String print(Journal journal) {
    var fields = fields(journal.manifest());
    fields.put("changes", journal.changes().stream().map(StateFormat::fields).toList());
    return print(fields);
  }

  static Manifest manifest(String json) throws UnreadableState {
    return manifest(document(json));
  }

  static Journal journal(String json) throws UnreadableState {
    var document = document(json);
    var changes = new ArrayList<Change>();
    for (var element : as(List.class, document.get("changes"))) {
      var change = as(Map.class, element);
      changes.add(
          new Change(path(change.get("path")), state(change.get("from")), state(change.get("to"))));
    }
    return new Journal(manifest(document), List.copyOf(changes));
  }

  private static String print(Map<String, Object> fields) {
    return JsonCode.value(fields) + "\n";
  }

  private static Map<String, Object> fields(Manifest manifest) {
    var files = new LinkedHashMap<String, Object>();
    manifest.files().forEach((path, state) -> files.put(path, fields(state)));
    var fields = new LinkedHashMap<String, Object>();
    fields.put("format", FORMAT);
    fields.put("stackprint", manifest.version());
    fields.put("files", files);
    return fields;
  }

  private static Map<String, Object> fields(Change change) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("path", change.path());
    fields.put("from", fields(change.from()));
    fields.put("to", fields(change.to()));
    return fields;
  }

  private static Map<String, Object> fields(FileState state) {
    if (state == null) {
      return null;
    }
    var fields = new LinkedHashMap<String, Object>();
    fields.put("sha256", state.sha256());
    if (state.executable()) {
      fields.put("executable", true);
    }
    return fields;
  }

  private static Map<?, ?> document(String json) throws UnreadableState {
    Map<?, ?> document;
    try (var parser = JSON.createParser(json)) {
      parser.nextToken();
      document = as(Map.class, value(parser));
      if (parser.nextToken() != null) {
        throw new UnreadableState("something follows its end");
      }
    } catch (IOException e) {
      throw new UnreadableState("it is not JSON");
    }
    if (!(document.get("format") instanceof Integer format) || format < 1) {
      throw new UnreadableState("it has no format");
    }
    if (format > FORMAT) {
      throw new UnreadableState.Newer(String.valueOf(document.get("stackprint")));
    }
    return document;
  }

  private static Manifest manifest(Map<?, ?> document) throws UnreadableState {
    SortedMap<String, FileState> files = new TreeMap<>();
    for (var entry : as(Map.class, document.get("files")).entrySet()) {
      var file = (Map.Entry<?, ?>) entry;
      var state = state(file.getValue());
      if (state == null) {
        throw new UnreadableState("a file has no checksum");
      }
      files.put(path(file.getKey()), state);
    }
    return new Manifest(as(String.class, document.get("stackprint")), files);
  }

  private static String path(Object value) throws UnreadableState {
    var path = as(String.class, value);
    if (!ProjectPath.isValid(path)) {
      throw new UnreadableState("not a path within the folder: " + JsonCode.string(path));
    }
    return path;
  }

  private static FileState state(Object value) throws UnreadableState {
    if (value == null) {
      return null;
    }
    var fields = as(Map.class, value);
    var sha256 = as(String.class, fields.get("sha256"));
    if (!SHA256.matcher(sha256).matches()) {
      throw new UnreadableState("not a checksum: " + JsonCode.string(sha256));
    }
    return new FileState(sha256, Boolean.TRUE.equals(fields.get("executable")));
  }

  private static <T> T as(Class<T> type, Object value) throws UnreadableState {
    if (!type.isInstance(value)) {
      throw new UnreadableState("it is not of the form that Stackprint writes");
    }
    return type.cast(value);
  }

  /** The value that begins at the parser's token, as a map, a list or a scalar. */
  private static Object value(JsonParser parser) throws IOException {
    var token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      var map = new LinkedHashMap<String, Object>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        var name = parser.currentName();
        parser.nextToken();
        map.put(name, value(parser));
      }
      return map;
    }
    if (token == JsonToken.START_ARRAY) {
      var list = new ArrayList<Object>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        list.add(value(parser));
      }
      return list;
    }
    if (token == JsonToken.VALUE_NUMBER_INT) {
      return parser.getNumberValue();
    }
    if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
      return parser.getBooleanValue();
    }
    return token == JsonToken.VALUE_STRING ? parser.getText() : null;
  }
}
