  @Test
  void trainsOnAMachineThatIsThereOnlyMeanwhile() throws IOException {
    var training = definition().at("/States/Work/Branches/0/States/Train");
    assertTrue(training.get("Resource").asText().endsWith("sagemaker:createTrainingJob.sync"));
    var arguments = training.get("Arguments");
    assertEquals("${instanceType}", arguments.at("/ResourceConfig/InstanceType").asText());
    assertTrue(arguments.at("/StoppingCondition/MaxRuntimeInSeconds").asInt() > 0);
    assertEquals(${spot?c}, arguments.get("EnableManagedSpotTraining").asBoolean());
    assertEquals(${network?c}, arguments.has("VpcConfig"));
    template.resourceCountIs("AWS::SageMaker::Endpoint", 0);
  }

  @Test
  void letsOnlyJobsOfThisAccountLearn() {
    template.hasResourceProperties(
        "AWS::IAM::Role",
        Map.of(
            "AssumeRolePolicyDocument",
            Match.objectLike(
                Map.of(
                    "Statement",
                    List.of(
                        Match.objectLike(
                            Map.of(
                                "Principal",
                                Map.of("Service", "sagemaker.amazonaws.com"),
                                "Condition",
                                Map.of("StringEquals", Map.of("aws:SourceAccount", Match.anyValue())))))))));
  }

  @Test
  void registersEachModelForADecision() throws IOException {
    var states = definition().at("/States/Work/Branches/0/States");
    assertEquals(
        "PendingManualApproval", states.at("/Register it/Arguments/ModelApprovalStatus").asText());
    assertEquals(
        "Approved",
        states.at("/Approve it in the registry/Arguments/ModelApprovalStatus").asText());
    assertEquals("Rejected", states.at("/Withdraw it/Arguments/ModelApprovalStatus").asText());
    template.hasResource("AWS::SageMaker::ModelPackageGroup", Match.anyValue());
  }
