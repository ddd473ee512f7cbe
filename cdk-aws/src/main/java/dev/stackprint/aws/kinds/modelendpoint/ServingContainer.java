package dev.stackprint.aws.kinds.modelendpoint;

import dev.stackprint.blueprints.facts.AcceleratorKind;
import dev.stackprint.blueprints.facts.Image;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.sizing.Workload;
import dev.stackprint.rendering.placement.PlacedModel;
import dev.stackprint.templates.Code;
import java.util.Map;
import java.util.Optional;

/** The container that serves a model on a kind of accelerator, and what it is told. */
sealed interface ServingContainer permits JumpStartContainer, LmiContainer, NeuronContainer {

  /** Where SageMaker puts the weights of an object store. */
  String WEIGHTS = "/opt/ml/model";

  /** Returns the container of an endpoint on a kind of accelerator. */
  static ServingContainer of(Endpoint endpoint, AcceleratorKind kind) {
    return endpoint
        .jumpStart()
        .<ServingContainer>map(JumpStartContainer::new)
        .orElseGet(
            () -> kind == AcceleratorKind.NEURON ? new NeuronContainer() : new LmiContainer());
  }

  /** Returns what it is, with an article. */
  String title();

  /** Returns its newest image that a Region has. */
  Optional<Image> image(String region);

  /** Returns why it does not serve a model in this way on a shape; empty if it does. */
  Optional<String> refusal(Endpoint endpoint, Shape shape, Workload workload);

  /** Returns its environment, but for what only deploying finds out: names to values. */
  Map<String, Code> environment(Endpoint endpoint, PlacedModel placed);
}
