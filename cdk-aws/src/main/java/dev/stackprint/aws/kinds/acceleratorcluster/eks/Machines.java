package dev.stackprint.aws.kinds.acceleratorcluster.eks;

import dev.stackprint.aws.kinds.acceleratorcluster.engine.SharedStorage;
import dev.stackprint.rendering.IdleCost;
import dev.stackprint.templates.Code;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the machines of the pools of a cluster of Kubernetes are, and the code that makes them.
 *
 * @param title what they and those of the system are, after "a cluster of Amazon EKS with"
 * @param summary the same with the pools, one sentence with a full stop; for the README
 * @param fields fields of the construct
 * @param setUp statements of its constructor, once the control plane and its add-ons are there
 * @param methods its methods
 * @param tests methods of its test
 * @param files more files of the project, path to text
 * @param install commands that install what they need, before what runs jobs
 * @param storage what all jobs share, if anything
 * @param costs what they cost while nothing runs
 * @param installed what the script installs for them, such as "the autoscaler"
 * @param note what else to know of the script, in Markdown
 */
public record Machines(
    String title,
    String summary,
    Code fields,
    Code setUp,
    Code methods,
    Code tests,
    Map<String, String> files,
    Code install,
    Optional<SharedStorage> storage,
    List<IdleCost> costs,
    String installed,
    String note) {

  public Machines {
    files = Map.copyOf(files);
    costs = List.copyOf(costs);
  }
}
