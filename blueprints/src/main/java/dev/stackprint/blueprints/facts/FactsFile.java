package dev.stackprint.blueprints.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * One file of {@code facts/}: sections of entries. refresh.py writes an entry to a line, which lets
 * this reader leave the many entries unparsed that nobody asks for: parsing the largest file whole
 * costs more than most of a command.
 */
final class FactsFile {

  private final String name;
  private final Map<String, Section> sections = new LinkedHashMap<>();

  private FactsFile(String name) {
    this.name = name;
  }

  static FactsFile read(String name) {
    String path = "/facts/" + name + ".yaml";
    try (InputStream in = FactsFile.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("no " + path + " on the class path");
      }
      return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static FactsFile parse(String name, String text) {
    FactsFile file = new FactsFile(name);
    Section section = null;
    for (String line : text.split("\n")) {
      if (line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("  ") && section != null) {
        section.add(line.substring(2));
      } else if (line.endsWith(":")) {
        section = new Section();
        file.sections.put(line.substring(0, line.length() - 1), section);
      } else {
        throw new IllegalStateException(name + ": not a line of a facts file: " + line);
      }
    }
    return file;
  }

  Section section(String name) {
    Section section = sections.get(name);
    if (section == null) {
      throw new IllegalStateException("no section " + name + " in the facts of " + this.name);
    }
    return section;
  }

  Set<String> sectionNames() {
    return sections.keySet();
  }

  Sources sources() {
    Section sources = section("sources");
    return new Sources(
        sources.keys().stream()
            .map(sources::entry)
            .map(
                source ->
                    new Source(
                        source.name(),
                        source.optionalText("url").orElseGet(() -> source.text("version")),
                        LocalDate.parse(source.text("date")),
                        Set.copyOf(source.words("gives"))))
            .toList());
  }
}
