  /** The CDK has one function for all custom resources of a stack, with a role of its making. */
  private void acknowledgeFunction() {
    Validations.of(Stack.of(this).getNode().findChild("AWS" + AwsCustomResource.PROVIDER_FUNCTION_UUID.replace("-", "")))
        .acknowledge(
            Acknowledgment.builder()
                .id(
                    "AwsSolutions::AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]")
                .reason("The role's policy lets the function write its log, no more.")
                .build(),
            Acknowledgment.builder()
                .id("AwsSolutions::AwsSolutions-L1")
                .reason("The CDK chooses the runtime of its function.")
                .build());
  }
