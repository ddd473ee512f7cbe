package dev.stackprint.aws.kinds.acceleratorcluster.engine;

import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.aws.render.Signal;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.rendering.RenderedComponent;
import java.util.List;

/** What runs the machines of a cluster, such as Amazon EKS. Stateless. */
public interface ClusterEngine {

  /** Returns what takes the jobs of such a cluster. */
  JobRunner jobs();

  /** Returns what it cannot do of what a cluster asks for. */
  List<Diagnostic> check(Cluster cluster);

  /** Renders a cluster whose checks found no error. */
  RenderedComponent render(Cluster cluster, RenderContext context);

  /** Tells whether machines of a pool come when something waits for them, and go afterwards. */
  default boolean scalesByItself() {
    return true;
  }

  /** Returns what is worth watching of a cluster. */
  default List<Signal> signals(Cluster cluster, RenderContext context) {
    return List.of();
  }
}
