package infra.modelserving;

import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/** Serves a model with open weights behind an API. */
public final class ModelServingStack extends Stack {

  public ModelServingStack(final Construct scope, final String id, final StackProps props) {
    super(scope, id, props);
    var modelComponent = new Model(this, "Model"); // model-serving.yaml:33
    var safety = new Safety(this, "Safety"); // model-serving.yaml:43
    var assistant =
        new Assistant(this, "Assistant", modelComponent, safety); // model-serving.yaml:47
    var operations =
        new Operations(
            this, "Operations", modelComponent, safety, assistant); // model-serving.yaml:54

    CfnOutput.Builder.create(this, "ModelEndpoint")
        .description("The endpoint of model.")
        .value(modelComponent.endpointName())
        .build();
    CfnOutput.Builder.create(this, "AssistantUrl")
        .description("What questions to assistant are posted to.")
        .value(assistant.url())
        .build();
    CfnOutput.Builder.create(this, "OperationsDashboard")
        .description("The address of the dashboard.")
        .value(operations.url())
        .build();
  }
}
