package infra.finetuning;

import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/** Tunes a model on examples, measures it, and puts it to use once that is approved. */
public final class FineTuningStack extends Stack {

  public FineTuningStack(final Construct scope, final String id, final StackProps props) {
    super(scope, id, props);
    var examples = new Examples(this, "Examples"); // fine-tuning.yaml:27
    var tunedModels = new TunedModels(this, "TunedModels"); // fine-tuning.yaml:31
    var owners = new Owners(this, "Owners"); // fine-tuning.yaml:37
    var tuning = new Tuning(this, "Tuning", examples, tunedModels, owners); // fine-tuning.yaml:43
    var operations = new Operations(this, "Operations", owners, tuning); // fine-tuning.yaml:55

    CfnOutput.Builder.create(this, "ExamplesBucket")
        .description("The bucket of examples.")
        .value(examples.name())
        .build();
    CfnOutput.Builder.create(this, "TunedModelsBucket")
        .description("The bucket of tuned-models.")
        .value(tunedModels.name())
        .build();
    CfnOutput.Builder.create(this, "OwnersTopic")
        .description("The topic of owners.")
        .value(owners.topicArn())
        .build();
    CfnOutput.Builder.create(this, "TuningStateMachine")
        .description("The state machine of tuning.")
        .value(tuning.stateMachine().getStateMachineArn())
        .build();
    CfnOutput.Builder.create(this, "OperationsDashboard")
        .description("The address of the dashboard.")
        .value(operations.url())
        .build();
  }
}
