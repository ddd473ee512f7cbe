package dev.stackprint.cli;

import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Target;
import java.nio.file.Path;

/** Where the project of a plan goes unless the command line says otherwise. */
final class ProjectFolder {

  private ProjectFolder() {}

  /** Returns the folder's name: no two targets of a blueprint share one. */
  static Path of(Plan plan) {
    return Path.of(plan.target() == Target.AWS ? plan.name() : plan.name() + "-gcp");
  }
}
