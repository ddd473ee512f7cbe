package dev.stackprint.aws.kinds.modelcustomization;

import dev.stackprint.aws.statemachine.Jsonata;
import dev.stackprint.aws.statemachine.MachineCode;
import dev.stackprint.aws.statemachine.Retries;
import dev.stackprint.aws.trainingjob.TrainingJobCode;
import dev.stackprint.blueprints.facts.TunableModel;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.rendering.tuning.Tuning;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JsonLayout;
import dev.stackprint.templates.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the definition of the state machine that tunes a model. */
final class TuningDefinition {

  private TuningDefinition() {}

  /** What the template prints. */
  record View(
      String comment,
      long timeoutSeconds,
      String sourceBucket,
      String resultsBucket,
      String runs,
      String namePrefix,
      String validation,
      long largest,
      int examples,
      Optional<TunableModel.Distillation> prompts,
      String prepareFunction,
      String baseModel,
      String metric,
      String threshold,
      boolean asks,
      boolean told,
      String topic,
      long approvalSeconds,
      String approvalSubject,
      String approvalText,
      String useSubject,
      String inUse,
      TuningStates states,
      String afterMeasuring,
      String afterUse,
      Code retry,
      Code retryFunction,
      Code retryNotDecided,
      Code ending) {}

  /** Returns the text of the definition's file. */
  static String of(Tuning tuning, TuningWay way, String region) {
    TuningStates states = way.states();
    String id = tuning.component().id();
    boolean told = tuning.listeners().isPresent();
    return JsonLayout.of(
        Templates.render(
            TuningDefinition.class,
            "Tuning.asl.json.ftl",
            new View(
                "Tunes " + tuning.modelName() + ", measures it, and puts it to use.",
                way.timeout().toSeconds(),
                "${SourceBucket}",
                "${ResultsBucket}",
                Tuning.RUNS,
                TrainingJobCode.prefix(tuning.component()),
                tuning.validation(),
                Tuning.LARGEST,
                tuning.examples(),
                tuning.distillation(),
                "${PrepareFunction}",
                way.base(),
                tuning.metric(),
                tuning.threshold().toPlainString(),
                tuning.asks(),
                told,
                "${FailuresTopic}",
                tuning.approveWithin().toSeconds(),
                "To be approved: " + id,
                approvalText(tuning, region),
                "In use: " + id,
                tuning.inUse(),
                states,
                tuning.asks() ? "Ask for approval" : states.approved(),
                told ? "Tell that it is in use" : "Name the result",
                Retries.anything(MachineCode.ATTEMPTS),
                Retries.function(MachineCode.ATTEMPTS),
                Retries.never("Rejected", "States.Timeout"),
                MachineCode.failures(id, told))));
  }

  /** The parts of the message that asks for approval, which are joined. */
  private static String approvalText(Tuning tuning, String region) {
    Component component = tuning.component();
    String token = " --region " + region + " --task-token ";
    List<String> parts = new ArrayList<>();
    parts.add(
        Jsonata.string(component.id() + " tuned " + tuning.modelName() + " on ")
            + " & $training.key & "
            + Jsonata.string(". Its answers are worth ")
            + " & $score & "
            + Jsonata.string(
                " on average ("
                    + tuning.metric()
                    + "); at least "
                    + tuning.threshold()
                    + " is asked for."));
    parts.add(Jsonata.string("What it answered: s3://") + " & '${ResultsBucket}/' & $folder");
    parts.add(
        Jsonata.string("To put it to use:\naws stepfunctions send-task-success" + token)
            + " & $states.context.Task.Token & "
            + Jsonata.string(" --task-output '{}'"));
    parts.add(
        Jsonata.string("To leave it:\naws stepfunctions send-task-failure" + token)
            + " & $states.context.Task.Token & "
            + Jsonata.string(" --error Rejected --cause 'WHY'"));
    parts.add(
        Jsonata.string(
            "It is left after " + tuning.approveWithin().toHours() + " hours without a decision."));
    return String.join(", ", parts);
  }
}
