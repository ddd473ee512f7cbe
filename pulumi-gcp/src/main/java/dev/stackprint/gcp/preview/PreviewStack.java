package dev.stackprint.gcp.preview;

import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.gcp.render.StackSecrets;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** The stack that a plan is previewed as. */
public final class PreviewStack {

  /** Stands in where a blueprint names no project. */
  public static final String STAND_IN_PROJECT = "stand-in-project";

  static final String NAME = "preview";

  private PreviewStack() {}

  /** Tells whether a plan names no project, so that it is previewed with a stand-in. */
  public static boolean hasStandIn(Plan plan) {
    return plan.settings().optionalText("project").isEmpty();
  }

  /** Returns the configuration of the provider and of the program, whose secrets are made up. */
  public static SortedMap<String, String> config(Plan plan) {
    SortedMap<String, String> config = new TreeMap<>();
    config.put("gcp:project", plan.settings().optionalText("project").orElse(STAND_IN_PROJECT));
    config.put("gcp:region", plan.settings().text("region"));
    StackSecrets.of(plan).forEach(key -> config.put(plan.name() + ":" + key, "stand-in"));
    return config;
  }

  static Program program(Path folder, Plan plan, String mainClass) {
    return new Program(folder, mainClass, plan.name(), NAME, config(plan));
  }
}
