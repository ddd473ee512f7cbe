package dev.stackprint.blueprints.document;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.source.Origin;
import dev.stackprint.blueprints.source.SourceFile;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.blueprints.value.Value;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads YAML 1.2 text into values that know where they stand. */
public final class YamlReader {

  private YamlReader() {}

  /**
   * Reads a document that is a map.
   *
   * @param file the text
   * @param diagnostics gets what is wrong with it
   * @return the map; empty if the text is so wrong that there is none. There can be errors and a
   *     map, too
   */
  public static Optional<MapValue> read(SourceFile file, Diagnostics diagnostics) {
    Diagnostics own = new Diagnostics();
    Optional<Value> value = readValue(file, file.text(), own);
    diagnostics.addAll(own);
    if (value.isEmpty()) {
      if (own.isEmpty()) {
        diagnostics.report(
            Code.EMPTY_DOCUMENT,
            Path.ROOT,
            new Origin(file, 1, 1, 1),
            "There is no blueprint in this file",
            "A blueprint begins with `name: my-blueprint`; `stackprint new` writes one");
      }
      return Optional.empty();
    }
    if (value.get() instanceof MapValue map) {
      return Optional.of(map);
    }
    diagnostics.report(
        Code.NOT_A_MAP,
        Path.ROOT,
        value.get().origin(),
        "A map is expected here, not " + value.get().typeName(),
        "Write keys and values, such as `name: my-blueprint`");
    return Optional.empty();
  }

  /**
   * Reads any value.
   *
   * @param file where origins are to point to
   * @param text what to read, with each character in the line and column that it has in the file
   * @param diagnostics gets what is wrong with it
   * @return the value; empty if there is none or the text is too wrong
   */
  static Optional<Value> readValue(SourceFile file, String text, Diagnostics diagnostics) {
    Characters.check(file, text, diagnostics);
    // The library refuses such characters by an exception without a place; they are reported.
    String readable = Characters.replaceUnreadable(text);
    Places places = new Places(file);
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file.name())
            .setCodePointLimit(Integer.MAX_VALUE)
            .setParseComments(false)
            .build();
    StreamReader reader = new StreamReader(settings, readable);
    try {
      return new Composer(new ParserImpl(settings, reader), places, diagnostics).compose();
    } catch (MarkedYamlEngineException e) {
      SyntaxErrors.report(e, places, diagnostics);
    } catch (YamlEngineException e) {
      diagnostics.report(
          Code.SYNTAX,
          Path.ROOT,
          places.at(reader.getMark()),
          "This is not YAML 1.2",
          "Delete the line that begins with `%YAML`");
    } catch (IllegalArgumentException e) {
      // The library does not check that an escape such as "\UFFFFFFFF" is a character.
      diagnostics.report(
          Code.BAD_ESCAPE,
          Path.ROOT,
          places.at(reader.getMark()),
          "There is no character with this number",
          "Write the character itself");
    } catch (Composer.LimitExceeded e) {
      // Reported where it was found; reading on could take for ever.
    }
    return Optional.empty();
  }
}
