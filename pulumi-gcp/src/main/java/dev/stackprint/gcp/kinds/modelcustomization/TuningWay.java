package dev.stackprint.gcp.kinds.modelcustomization;

import java.util.List;
import java.util.Map;

/** The steps of a workflow that are not the same for each way to tune. */
interface TuningWay {

  /** Returns the steps that tune and measure: {@code score} is what the answers are worth. */
  List<Object> tuneAndMeasure();

  /** Returns the steps that follow for a model that is good enough. */
  List<Object> keep();

  /** Returns what is said of a model that is in use, of what is not said of each. */
  Map<String, Object> use();

  /** Returns the subworkflows that these steps call, and no other kind has. */
  List<String> subworkflows();
}
