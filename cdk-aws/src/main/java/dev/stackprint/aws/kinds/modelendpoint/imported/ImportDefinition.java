package dev.stackprint.aws.kinds.modelendpoint.imported;

import dev.stackprint.aws.statemachine.MachineCode;
import dev.stackprint.aws.statemachine.Retries;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JsonLayout;
import dev.stackprint.templates.Templates;
import java.time.Duration;

/** Writes the definition of the state machine that has weights imported. */
final class ImportDefinition {

  /** How long an import may take: large weights take a quarter of an hour. */
  private static final Duration LONGEST = Duration.ofHours(6);

  /** How long callers may still ask the former model: they look once a minute what is in use. */
  private static final Duration LAST_CALLS = Duration.ofMinutes(3);

  private ImportDefinition() {}

  /** What the template prints. */
  record View(
      String comment,
      long timeoutSeconds,
      String bucket,
      String folder,
      String config,
      String namePrefix,
      String importRole,
      String inUse,
      long lastCallsSeconds,
      Code retry,
      Code retryUnlessGone,
      Code ending) {}

  /** Returns the text of the definition's file. */
  static String of(ImportedModel model) {
    String id = model.component().id();
    return JsonLayout.of(
        Templates.render(
            ImportDefinition.class,
            "Import.asl.json.ftl",
            new View(
                "Has Amazon Bedrock import " + model.model().name() + ".",
                LONGEST.toSeconds(),
                "${WeightsBucket}",
                model.folder(),
                model.folder() + "config.json",
                id,
                "${ImportRole}",
                model.inUse(),
                LAST_CALLS.toSeconds(),
                Retries.anything(MachineCode.ATTEMPTS),
                Retries.never("Bedrock.ResourceNotFoundException"),
                MachineCode.failures(id, false))));
  }
}
