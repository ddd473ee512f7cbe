package infra.trainingcluster;

import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/** Trains models on several machines with accelerators. */
public final class TrainingClusterStack extends Stack {

  public TrainingClusterStack(final Construct scope, final String id, final StackProps props) {
    super(scope, id, props);
    var code = new Code(this, "Code"); // training-cluster.yaml:24
    var data = new Data(this, "Data"); // training-cluster.yaml:28
    var results = new Results(this, "Results"); // training-cluster.yaml:32
    var vpcComponent = new VpcComponent(this, "Vpc"); // training-cluster.yaml:36
    var accelerators =
        new Accelerators(this, "Accelerators", vpcComponent); // training-cluster.yaml:42
    new Training(this, "Training", accelerators, code, data, results); // training-cluster.yaml:53

    CfnOutput.Builder.create(this, "CodeBucket")
        .description("The bucket of code.")
        .value(code.name())
        .build();
    CfnOutput.Builder.create(this, "DataBucket")
        .description("The bucket of data.")
        .value(data.name())
        .build();
    CfnOutput.Builder.create(this, "ResultsBucket")
        .description("The bucket of results.")
        .value(results.name())
        .build();
    CfnOutput.Builder.create(this, "AcceleratorsName")
        .description("The name of the cluster of accelerators.")
        .value(accelerators.name())
        .build();
  }
}
