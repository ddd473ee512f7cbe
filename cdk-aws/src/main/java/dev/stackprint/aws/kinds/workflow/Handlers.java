package dev.stackprint.aws.kinds.workflow;

import dev.stackprint.aws.statemachine.MachineCode;
import dev.stackprint.rendering.ResourceText;
import dev.stackprint.templates.Templates;
import java.util.Set;

/** The code of the functions: files that are the same in every project. */
final class Handlers {

  /** Modules that have another kind of model carry out what {@code model} makes of a task. */
  static final Set<String> OF_MODELS = Set.of("imported", "served", "tuned");

  /**
   * What the Python that asks a model with open weights prints.
   *
   * @param module its name
   * @param imported whether Bedrock imported the model, and it is on no endpoint
   */
  record ServedView(String module, boolean imported) {}

  private Handlers() {}

  static String text(String name) {
    if (name.endsWith("documents.py")) {
      return MachineCode.function(name);
    }
    String module = name.replaceFirst("^test_", "").replaceFirst("[.]py$", "");
    if (module.equals("served") || module.equals("imported")) {
      return Templates.render(
          Handlers.class,
          "functions/" + name.replace(module, "served") + ".ftl",
          new ServedView(module, module.equals("imported")));
    }
    return ResourceText.of(Handlers.class, "functions/" + name);
  }
}
