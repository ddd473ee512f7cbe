package dev.stackprint.gcp.kinds.workflow;

import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.gcp.kinds.foundationmodel.FoundationModelKind;
import dev.stackprint.rendering.workflow.Action;
import dev.stackprint.rendering.workflow.Inference;
import dev.stackprint.rendering.workflow.ModelTask;
import dev.stackprint.rendering.workflow.Notify;
import dev.stackprint.rendering.workflow.Speak;
import dev.stackprint.rendering.workflow.Store;
import dev.stackprint.rendering.workflow.Transcribe;
import dev.stackprint.rendering.workflow.Translate;
import dev.stackprint.rendering.workflow.Workflow;
import java.util.List;
import java.util.Map;

/** Writes what a step of the blueprint takes in the definition, and states what that needs. */
interface StepWriter {

  /**
   * Returns what writes an action.
   *
   * @param workflow the workflow that it is of
   * @param plan the plan, which says where models are
   */
  static StepWriter of(Action action, Workflow workflow, Plan plan) {
    if (action instanceof Transcribe transcribe) {
      return new TranscribeWriter(transcribe);
    } else if (action instanceof Translate translate) {
      return new TranslateWriter(translate);
    } else if (action instanceof Speak speak) {
      return new SpeakWriter(speak);
    } else if (action instanceof Store store) {
      return new StoreWriter(store);
    } else if (action instanceof Notify notify) {
      return new NotifyWriter(notify);
    } else if (action instanceof Inference.Managed inference) {
      return new InferenceWriter(inference, FoundationModelKind.resolve(inference.model(), plan));
    } else if (action instanceof Inference.Served inference) {
      return new ServedInferenceWriter(workflow, inference, plan);
    } else if (action instanceof ModelTask task) {
      return new ModelTaskWriter(task);
    }
    throw new IllegalArgumentException("nothing writes " + action);
  }

  /** Returns what it does, in a sentence of words that need no escaping. */
  String comment();

  /** Returns its steps. */
  List<Map<String, Object>> steps(Place place);

  /** States what they need. */
  void wire(Wiring wiring);
}
