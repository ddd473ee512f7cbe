package dev.stackprint.aws.kinds.glossary;

import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.rendering.Csv;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Terms with their translations.
 *
 * @param languages the languages, that of the terms first
 * @param rows each term's text by language
 * @param fromSource whether terms of the first language only are looked up
 */
record Terms(List<String> languages, List<Map<String, String>> rows, boolean fromSource) {

  static Terms of(Properties properties) {
    String source = properties.text("source");
    Set<String> languages = new LinkedHashSet<>(List.of(source));
    List<Map<String, String>> rows = new ArrayList<>();
    for (Map.Entry<String, Properties> term : properties.entries("terms").entrySet()) {
      Map<String, String> row = new LinkedHashMap<>();
      term.getValue().names().forEach(name -> row.put(name, term.getValue().text(name)));
      row.put(source, term.getKey());
      languages.addAll(row.keySet());
      rows.add(row);
    }
    return new Terms(
        List.copyOf(languages), rows, properties.text("direction").equals("from-source"));
  }

  /**
   * Returns the file that Amazon Translate imports: a line of languages, then one for each term.
   */
  String csv() {
    StringBuilder csv = new StringBuilder(Csv.line(languages));
    for (Map<String, String> row : rows) {
      csv.append(Csv.line(languages.stream().map(each -> row.getOrDefault(each, "")).toList()));
    }
    return csv.toString();
  }
}
