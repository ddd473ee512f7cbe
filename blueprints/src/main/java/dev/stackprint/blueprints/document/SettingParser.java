package dev.stackprint.blueprints.document;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.source.SourceFile;
import dev.stackprint.blueprints.value.ListValue;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.NullValue;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.blueprints.value.Value;
import java.util.Optional;

/** Reads the arguments of {@code --set}. */
final class SettingParser {

  private static final String EXAMPLE =
      "Write a path, '=' and a value, such as components.assistant.temperature=0.2";

  private final String argument;
  private final SourceFile file;
  private final Diagnostics diagnostics;

  private SettingParser(String argument, Diagnostics diagnostics) {
    this.argument = argument;
    this.file = new SourceFile("--set", argument);
    this.diagnostics = diagnostics;
  }

  /** Reads an argument; empty if it is malformed, which is reported. */
  static Optional<Setting> parse(String argument, Diagnostics diagnostics) {
    return new SettingParser(argument, diagnostics).parse();
  }

  private Optional<Setting> parse() {
    PathParser.Parsed path;
    try {
      path = PathParser.prefix(argument);
    } catch (PathParser.Malformed e) {
      return refuse(e.at(), e.at() + 1, e.getMessage(), EXAMPLE);
    }
    if (path.steps().isEmpty()) {
      return refuse(0, 1, "The path of what to set is missing", EXAMPLE);
    }
    if (path.end() == argument.length()) {
      return refuse(0, argument.length(), "There is no '=' and no value", EXAMPLE);
    }
    if (path.steps().size() > Composer.MAX_DEPTH) {
      int start = path.steps().get(Composer.MAX_DEPTH).start();
      return refuse(start, path.end(), "Values are not nested this deep", EXAMPLE);
    }
    PathParser.Step first = path.steps().get(0);
    if (first.step().equals(DocumentReader.ENVIRONMENTS) || first.step().equals(Chain.EXTENDS)) {
      return refuse(
          first.start(),
          first.end(),
          "'" + first.step() + "' cannot be set",
          "Set the values themselves; --env chooses an environment");
    }
    return value(path.end() + 1).map(value -> new Setting(file, path.steps(), value));
  }

  private Optional<Value> value(int start) {
    // Blanks instead of the path, so that each character keeps its column.
    String blanks = " ".repeat(argument.codePointCount(0, start));
    Diagnostics own = new Diagnostics();
    Optional<Value> value = YamlReader.readValue(file, blanks + argument.substring(start), own);
    diagnostics.addAll(own);
    if (value.isEmpty() && own.isEmpty()) {
      // Nothing after the "=" is null, as nothing after a colon is.
      return Optional.of(new NullValue(Origins.of(file, start, start + 1)));
    }
    if (value.filter(read -> isBlock(read, start)).isPresent()) {
      refuse(
          start,
          argument.length(),
          "This reads as " + value.get().typeName(),
          "Put text in quotes, a list in [] and a map in {}");
      return Optional.empty();
    }
    return value;
  }

  /** Tells whether a value is a list or a map that has no brackets. */
  private boolean isBlock(Value value, int start) {
    String text = argument.substring(start).strip();
    return value instanceof MapValue && !text.startsWith("{")
        || value instanceof ListValue && !text.startsWith("[");
  }

  private Optional<Setting> refuse(int start, int end, String message, String hint) {
    diagnostics.report(Code.SET_SYNTAX, Path.ROOT, Origins.of(file, start, end), message, hint);
    return Optional.empty();
  }
}
