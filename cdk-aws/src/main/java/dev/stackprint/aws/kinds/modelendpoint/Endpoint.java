package dev.stackprint.aws.kinds.modelendpoint;

import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.JumpStartModel;
import dev.stackprint.blueprints.facts.OpenModel;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.rendering.placement.Copies;
import dev.stackprint.rendering.placement.ModelPlacement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A {@code model-endpoint} as its properties describe it.
 *
 * @param component the component
 */
record Endpoint(Component component) {

  Properties properties() {
    return component.properties();
  }

  Properties knobs() {
    return component.knobs();
  }

  OpenModel model() {
    return Facts.load().openModels().find(properties().text("model")).orElseThrow();
  }

  Optional<Component> weights() {
    return properties().optionalReference("weights");
  }

  /** Tells whether JumpStart is the source of the model, and not Hugging Face or a store. */
  boolean fromJumpStart() {
    return knobs().text("from").equals("jumpstart");
  }

  /** Returns what JumpStart deploys, if it is the source and that is known. */
  Optional<JumpStartModel> jumpStart() {
    return fromJumpStart() ? Facts.load().offerings().jumpStart(model()) : Optional.empty();
  }

  Optional<String> tokenSecret() {
    return properties().optionalText("token-secret");
  }

  Optional<Component> network() {
    return properties().optionalReference("network");
  }

  Optional<Component> key() {
    return properties().optionalReference("key");
  }

  Optional<Component> store() {
    return knobs().optionalReference("store");
  }

  Optional<Component> notification() {
    return knobs().optionalReference("notify");
  }

  Optional<Component> compileCache() {
    return knobs().optionalReference("compile-cache");
  }

  Optional<Integer> degree() {
    return properties().optionalInteger("tensor-parallel");
  }

  boolean asynchronous() {
    return knobs().text("mode").equals("asynchronous");
  }

  /** Tells whether it is in serverless inference, on no machine of its own. */
  boolean serverless() {
    return knobs().text("mode").equals("serverless");
  }

  Copies copies() {
    return Copies.of(properties());
  }

  int minimum() {
    return copies().least();
  }

  int maximum() {
    return copies().most();
  }

  /** Returns the requests at the same time for each copy above which there are more copies. */
  int requests() {
    int concurrency = properties().integer("concurrency");
    return copies()
        .properties()
        .optionalInteger("requests")
        .orElse(Math.max(1, concurrency * 3 / 4));
  }

  /** Returns the model on its machine, or why it has none. */
  ModelPlacement placement(Plan plan) {
    String region = plan.settings().text("region");
    return ModelPlacement.of(
        properties(), Plan.pathOf(component), plan, new SageMakerHost(this, region));
  }

  /** Returns the components that the construct takes, in order. */
  List<Component> parameters() {
    return Stream.of(weights(), store(), notification(), compileCache(), network(), key())
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }
}
