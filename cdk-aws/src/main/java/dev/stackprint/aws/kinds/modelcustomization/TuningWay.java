package dev.stackprint.aws.kinds.modelcustomization;

import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.aws.statemachine.LambdaFunction;
import dev.stackprint.rendering.IdleCost;
import dev.stackprint.rendering.tuning.Tuning;
import dev.stackprint.templates.Code;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A way to tune: by a job of Amazon Bedrock, or by a recipe. */
sealed interface TuningWay permits ManagedWay, RecipeWay {

  /** Returns the way of a tuning that was checked. */
  static TuningWay of(Tuning tuning, RenderContext context) {
    return tuning.managed().isPresent()
        ? new ManagedWay(tuning, context)
        : RecipeWay.of(tuning, context);
  }

  /** Returns what tunes, in words that follow "A state machine that tunes a model". */
  String with();

  /** Returns what the model is called that is tuned. */
  String base();

  /** Returns how long a run may take. */
  Duration timeout();

  /** Returns the functions besides the one that prepares examples. */
  List<LambdaFunction> functions();

  /** Returns what the definition knows by name besides what is the same for each way. */
  Map<String, Code> substitutions();

  /** Returns statements that let the state machine use other constructs. */
  List<Code> grants();

  /** Returns the code of the construct. */
  TuningCode code();

  /** Returns the states of the definition. */
  TuningStates states();

  /** Returns the texts of files by their paths. */
  Map<String, String> files();

  /** Returns what a run is billed by, in words that follow "which is billed". */
  String billedBy();

  /** Returns what bills while nothing runs. */
  IdleCost idleCost();

  /** Returns what is left to do, besides what is the same for each way. */
  List<String> steps();
}
