package dev.stackprint.aws.kinds.distributedjob;

import dev.stackprint.aws.kinds.acceleratorcluster.engine.Pool;
import dev.stackprint.aws.trainingjob.TrainingImage;
import dev.stackprint.blueprints.facts.AcceleratorKind;
import dev.stackprint.blueprints.facts.PinnedImage;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.rendering.kubernetes.RayImage;
import java.util.List;
import java.util.Optional;

/**
 * A job on a cluster.
 *
 * @param component the job
 * @param cluster the cluster
 * @param pool the pool whose machines it takes
 * @param engine what distributes it
 */
record ClusterJob(Component component, Component cluster, Pool pool, Engine engine) {

  /** Returns a job that was checked. */
  static ClusterJob of(Component component, Plan plan) {
    Properties properties = component.properties();
    Component cluster = properties.reference("cluster");
    List<Pool> pools = Pool.of(cluster, plan);
    Pool pool =
        properties
            .optionalText("pool")
            .flatMap(name -> pools.stream().filter(each -> each.name().equals(name)).findFirst())
            .orElse(pools.get(0));
    return new ClusterJob(component, cluster, pool, Engine.of(properties.text("engine")));
  }

  /** Returns the image of a job: its own, or the one that is published for it. */
  String image(String region) {
    return component
        .properties()
        .optionalText("image")
        .or(
            () ->
                engine == Engine.RAY
                    ? RayImage.of(pool.shape()).map(PinnedImage::uri)
                    : published(pool.neuron(), region))
        .orElseThrow();
  }

  /** Returns the image that AWS publishes for training with PyTorch, if the Region has it. */
  static Optional<String> published(boolean neuron, String region) {
    return TrainingImage.published(neuron ? AcceleratorKind.NEURON : AcceleratorKind.GPU, region)
        .map(TrainingImage::address);
  }
}
