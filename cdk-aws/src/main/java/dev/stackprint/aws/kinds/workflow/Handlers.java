package dev.stackprint.aws.kinds.workflow;

import dev.stackprint.aws.statemachine.MachineCode;
import dev.stackprint.rendering.ResourceText;

/** The code of the functions: files that are the same in every project. */
final class Handlers {

  private Handlers() {}

  static String text(String name) {
    if (name.endsWith("documents.py")) {
      return MachineCode.function(name);
    }
    return ResourceText.of(Handlers.class, "functions/" + name);
  }
}
