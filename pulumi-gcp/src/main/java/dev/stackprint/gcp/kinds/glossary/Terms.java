package dev.stackprint.gcp.kinds.glossary;

import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.rendering.Csv;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Terms with their translations, by languages: Cloud Translation takes a file of two columns for
 * each pair of them.
 *
 * @param files the files, in the order of the terms
 */
record Terms(Map<LanguagePair, String> files) {

  static Terms of(Properties properties) {
    String source = properties.text("source");
    boolean any = properties.text("direction").equals("any");
    Map<LanguagePair, StringBuilder> files = new LinkedHashMap<>();
    for (Map.Entry<String, Properties> term : properties.entries("terms").entrySet()) {
      Map<String, String> texts = new LinkedHashMap<>();
      texts.put(source, term.getKey());
      term.getValue().names().forEach(each -> texts.putIfAbsent(each, term.getValue().text(each)));
      for (LanguagePair pair : pairs(source, any, List.copyOf(texts.keySet()))) {
        files
            .computeIfAbsent(pair, key -> new StringBuilder())
            .append(Csv.line(List.of(texts.get(pair.source()), texts.get(pair.target()))));
      }
    }
    Map<LanguagePair, String> texts = new LinkedHashMap<>();
    files.forEach((pair, text) -> texts.put(pair, text.toString()));
    return new Terms(texts);
  }

  /** Returns the pairs of the languages that a term is known in. */
  private static List<LanguagePair> pairs(String source, boolean any, List<String> languages) {
    List<LanguagePair> pairs = new ArrayList<>();
    for (String from : any ? languages : List.of(source)) {
      languages.stream()
          .filter(to -> !to.equals(from))
          .map(to -> new LanguagePair(from, to))
          .forEach(pairs::add);
    }
    return pairs;
  }
}
