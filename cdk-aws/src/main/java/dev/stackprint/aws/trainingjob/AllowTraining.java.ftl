  private void allowTraining(final Role role) {
    allow(
        stateMachine,
        "Each execution has jobs of its own, whose names begin in the same way.",
        arn("sagemaker", "training-job/${prefix}-*"),
        "sagemaker:AddTags",
        "sagemaker:CreateTrainingJob",
        "sagemaker:DescribeTrainingJob",
        "sagemaker:StopTrainingJob");
    stateMachine.addToRolePolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("iam:PassRole"))
            .resources(List.of(role.getRoleArn()))
            .conditions(Map.of("StringEquals", Map.of("iam:PassedToService", "sagemaker.amazonaws.com")))
            .build());
    // By this rule, which it makes itself, Step Functions hears of a job's end.
    stateMachine.addToRolePolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("events:DescribeRule", "events:PutRule", "events:PutTargets"))
            .resources(List.of(arn("events", "rule/StepFunctionsGetEventsForSageMakerTrainingJobsRule")))
            .build());
  }
