package dev.stackprint.blueprints.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** One file of {@code facts/}: its sources, and sections of entries. */
final class FactsFile {

  private final Entry root;

  private FactsFile(Entry root) {
    this.root = root;
  }

  static FactsFile read(String name) {
    String path = "/facts/" + name + ".yaml";
    try (InputStream in = FactsFile.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("no " + path + " on the class path");
      }
      LoadSettings settings = LoadSettings.builder().setLabel(path).build();
      return new FactsFile(Entry.of(name, new Load(settings).loadFromInputStream(in)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Sources sources() {
    return new Sources(
        section("sources").values().stream()
            .map(
                source ->
                    new Source(
                        source.name(),
                        source.optionalText("url").orElseGet(() -> source.text("version")),
                        LocalDate.parse(source.text("date")),
                        Set.copyOf(source.words("gives"))))
            .toList());
  }

  /** The entries of a section by name, in the order of the file. */
  Map<String, Entry> section(String name) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    Entry section =
        root.entry(name).orElseThrow(() -> new IllegalStateException("no section " + name));
    section
        .fields()
        .forEach((key, value) -> entries.put(key.toString(), Entry.of(key.toString(), value)));
    return entries;
  }

  /** The lines of a section whose entries are plain text. */
  Map<String, String> texts(String section) {
    return root.texts(section);
  }
}
