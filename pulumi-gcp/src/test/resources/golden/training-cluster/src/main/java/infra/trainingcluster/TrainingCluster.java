package infra.trainingcluster;

import com.pulumi.Context;
import com.pulumi.Pulumi;

/** Trains models on several machines with accelerators. */
public final class TrainingCluster {

  private TrainingCluster() {}

  public static void main(final String[] args) {
    Pulumi.run(context -> deploy(context, context.config("gcp").require("project")));
  }

  static void deploy(final Context context, final String projectId) {
    var project = new GoogleProject("project", projectId);
    var code = new Code("code", project); // training-cluster.yaml:24
    var data = new Data("data", project); // training-cluster.yaml:28
    var results = new Results("results", project); // training-cluster.yaml:32
    var vpc = new Vpc("vpc", project); // training-cluster.yaml:36
    var accelerators = new Accelerators("accelerators", project, vpc); // training-cluster.yaml:42
    var training =
        new Training(
            "training", project, accelerators, code, data, results); // training-cluster.yaml:53

    context.export("codeBucket", code.name());
    context.export("dataBucket", data.name());
    context.export("resultsBucket", results.name());
    context.export("acceleratorsName", accelerators.clusterName());
    context.export("trainingAccount", training.account());
  }
}
