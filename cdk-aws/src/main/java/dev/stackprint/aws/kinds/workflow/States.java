package dev.stackprint.aws.kinds.workflow;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.rendering.workflow.Action;
import dev.stackprint.rendering.workflow.Inference;
import dev.stackprint.rendering.workflow.ModelTask;
import dev.stackprint.rendering.workflow.Notify;
import dev.stackprint.rendering.workflow.Speak;
import dev.stackprint.rendering.workflow.Store;
import dev.stackprint.rendering.workflow.Transcribe;
import dev.stackprint.rendering.workflow.Translate;
import dev.stackprint.rendering.workflow.Workflow;
import dev.stackprint.templates.Code;

/** The states that a step takes, and what these need. */
interface States {

  /** Returns what does a step's action in a workflow. */
  static States of(Action action, Workflow workflow) {
    Component results = workflow.results();
    if (action instanceof Transcribe transcribe) {
      return new TranscribeStates(transcribe, results.properties().has("key"));
    } else if (action instanceof Translate translate) {
      return new TranslateStates(translate, results);
    } else if (action instanceof Speak speak) {
      return new SpeakStates(speak);
    } else if (action instanceof Store store) {
      return new StoreStates(store);
    } else if (action instanceof Notify notify) {
      return new NotifyStates(notify);
    } else if (action instanceof Inference.Managed inference) {
      return new InferenceStates(inference, workflow.timeout());
    } else if (action instanceof Inference.Served inference) {
      return new TransformStates(inference, workflow);
    } else if (action instanceof ModelTask task) {
      return new ModelTaskStates(task);
    }
    throw new IllegalArgumentException("no states for " + action);
  }

  /** Returns what the name of the first state ends in. */
  String firstState();

  /** Returns the states, joined by commas. */
  Code states(Place place);

  /** States what they need. */
  void wire(Wiring wiring);
}
