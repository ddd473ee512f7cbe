package dev.stackprint.rendering.features;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A group of features of one kind of entity.
 *
 * @param name its name
 * @param description what it knows of what
 * @param entity what the entity's id is called
 * @param features the features, in order
 * @param online whether the newest values are served
 */
public record FeatureGroup(
    String name,
    Optional<String> description,
    String entity,
    List<Feature> features,
    boolean online) {

  /** The time from which on a record was true: every group has it. */
  public static final String TIMESTAMP = "feature_timestamp";

  public FeatureGroup {
    features = List.copyOf(features);
  }

  /** Returns the groups of a feature store, in order. */
  public static List<FeatureGroup> of(Component store) {
    Map<String, Properties> groups = store.properties().entries("groups");
    return groups.keySet().stream().map(name -> of(name, groups.get(name))).toList();
  }

  private static FeatureGroup of(String name, Properties group) {
    Properties features = group.section("features");
    return new FeatureGroup(
        name,
        group.optionalText("description"),
        group.text("entity"),
        features.names().stream()
            .map(
                each ->
                    new Feature(
                        each, Feature.Type.valueOf(features.text(each).toUpperCase(Locale.ROOT))))
            .toList(),
        group.flag("online"));
  }

  /**
   * Returns which names of features are taken.
   *
   * @param reserved names that the target keeps for itself
   */
  public static List<Diagnostic> check(Component store, Set<String> reserved) {
    Diagnostics found = new Diagnostics();
    Map<String, Properties> groups = store.properties().entries("groups");
    for (FeatureGroup group : of(store)) {
      Properties features = groups.get(group.name()).section("features");
      for (Feature feature : group.features()) {
        String name = feature.name();
        if (name.equals(TIMESTAMP) || name.equals(group.entity()) || reserved.contains(name)) {
          found.report(
              Code.TARGET_COMBINATION,
              Plan.pathOf(store).key("groups").key(group.name()).key("features").key(name),
              features.origin(name),
              name.equals(group.entity())
                  ? "'" + name + "' is the entity's id already"
                  : "Every record has a '" + name + "' of its own",
              "Leave it out, or give it another name");
        }
      }
    }
    return found.sorted();
  }
}
