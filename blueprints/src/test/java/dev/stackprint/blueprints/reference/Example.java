package dev.stackprint.blueprints.reference;

import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.document.YamlReader;
import dev.stackprint.blueprints.source.SourceFile;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.TextValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A component as a blueprint that is rendered in the tests has it.
 *
 * @param blueprint the name of the file
 * @param yaml the component's lines, not indented
 */
record Example(String blueprint, String yaml) {

  private static final int LONGEST = 30;

  /** Returns the richest example of a kind that is not too long. */
  static Optional<Example> of(String kind, List<SourceFile> blueprints) {
    List<Example> examples = new ArrayList<>();
    blueprints.forEach(file -> collect(kind, file, examples));
    return examples.stream()
        .filter(example -> example.lines() <= LONGEST)
        .max(Comparator.comparingLong(Example::lines))
        .or(() -> examples.stream().min(Comparator.comparingLong(Example::lines)));
  }

  private long lines() {
    return yaml.lines().count();
  }

  private static void collect(String kind, SourceFile file, List<Example> examples) {
    MapValue document = YamlReader.read(file, new Diagnostics()).orElseThrow();
    if (!(document.get("components").orElse(null) instanceof MapValue components)) {
      return;
    }
    components
        .entries()
        .forEach(
            (id, entry) -> {
              boolean fits =
                  entry.value() instanceof MapValue component
                      && component.get("kind").orElse(null) instanceof TextValue text
                      && text.text().equals(kind);
              if (fits) {
                String yaml = lines(file, entry.key().line(), entry.key().column() - 1);
                examples.add(new Example(file.name(), yaml));
              }
            });
  }

  private static String lines(SourceFile file, int first, int indent) {
    List<String> all = file.text().lines().toList();
    StringBuilder text = new StringBuilder(all.get(first - 1).substring(indent)).append('\n');
    for (String line : all.subList(first, all.size())) {
      boolean inside = line.isBlank() || line.startsWith(" ".repeat(indent + 1));
      if (!inside) {
        break;
      }
      text.append(line.isBlank() ? "" : line.substring(indent)).append('\n');
    }
    return text.toString().stripTrailing();
  }
}
