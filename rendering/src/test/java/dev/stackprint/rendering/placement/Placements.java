package dev.stackprint.rendering.placement;

import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.source.Origin;
import dev.stackprint.blueprints.source.SourceFile;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.NumberValue;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.blueprints.value.TextValue;
import dev.stackprint.blueprints.value.Value;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Properties, plans and hosts for tests of placing. */
final class Placements {

  static final Path PATH = Path.ROOT.key("components").key("served");

  private static final SourceFile FILE = new SourceFile("served.yaml", "");
  private static final Origin PLACE = new Origin(FILE, 1, 1, 1);

  private Placements() {}

  /** Returns properties, each a text or a number, with the defaults that kinds have. */
  static Properties properties(Object... namesAndValues) {
    Map<String, Object> values =
        new LinkedHashMap<>(Map.of("concurrency", 8, "accelerator", "auto"));
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    Map<String, MapValue.Entry> entries = new LinkedHashMap<>();
    values.forEach((name, value) -> entries.put(name, new MapValue.Entry(PLACE, value(value))));
    return properties(entries);
  }

  private static Properties properties(Map<String, MapValue.Entry> entries) {
    return new Properties(
        new MapValue(entries, PLACE),
        id -> {
          throw new AssertionError(id);
        });
  }

  private static Value value(Object value) {
    return value instanceof Integer number
        ? new NumberValue(BigDecimal.valueOf(number), PLACE)
        : new TextValue((String) value, PLACE);
  }

  static Plan plan(Target target, String region) {
    return new Plan(
        "served",
        "",
        "infra.served",
        target,
        properties(Map.of("region", new MapValue.Entry(PLACE, value(region)))),
        Map.of(),
        List.of(),
        FILE);
  }

  /** Returns a host that takes some shapes. */
  static Host taking(Predicate<Shape> taken) {
    return new Host() {
      @Override
      public String title() {
        return "An endpoint";
      }

      @Override
      public Optional<String> refusal(Shape shape) {
        return taken.test(shape) ? Optional.empty() : Optional.of("it is not offered");
      }
    };
  }

  /** Returns code, last step of the path, message and hint of each finding. */
  static List<String> texts(List<Diagnostic> findings) {
    return findings.stream()
        .map(
            each ->
                each.code()
                    + " "
                    + each.path().steps().get(each.path().steps().size() - 1)
                    + ": "
                    + each.message()
                    + each.hint().map(hint -> " | " + hint).orElse(""))
        .toList();
  }
}
