package dev.stackprint.gcp.preview;

import dev.stackprint.blueprints.kind.Kinds;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.source.Origin;
import dev.stackprint.blueprints.source.SourceFile;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.TextValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plans of components that nothing renders. */
final class TestPlans {

  private static final SourceFile BLUEPRINT =
      new SourceFile(
          "demo.yaml",
          """
          name: demo
          targets:
            gcp: {region: europe-west4}
          components:
            documents: {kind: object-store}
            assistant: {kind: object-store}
          """);

  private TestPlans() {}

  /** A plan without a project. */
  static Plan demo() {
    return demo(Map.of("region", "europe-west4"));
  }

  static Plan demo(Map<String, String> settings) {
    Map<String, MapValue.Entry> entries = new LinkedHashMap<>();
    settings.forEach(
        (name, value) ->
            entries.put(name, new MapValue.Entry(origin(3), new TextValue(value, origin(3)))));
    return new Plan(
        "demo",
        "",
        "demo",
        Target.GCP,
        properties(entries),
        Map.of(),
        List.of(component("documents", 5), component("assistant", 6)),
        BLUEPRINT);
  }

  private static Component component(String id, int line) {
    return new Component(
        id,
        Kinds.standard().find("object-store").orElseThrow(),
        properties(Map.of()),
        properties(Map.of()),
        List.of(),
        origin(line));
  }

  private static Properties properties(Map<String, MapValue.Entry> entries) {
    return new Properties(
        new MapValue(entries, origin(1)),
        id -> {
          throw new IllegalArgumentException(id);
        });
  }

  private static Origin origin(int line) {
    return new Origin(BLUEPRINT, line, 3, 9);
  }
}
