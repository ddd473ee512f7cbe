  @Test
  void startsForUploads() {
    template.hasResourceProperties(
        "AWS::Events::Rule",
        Map.of(
            "EventPattern",
            Match.objectLike(
                Map.of("source", List.of("aws.s3"), "detail-type", List.of("Object Created")))));
    template.hasResourceProperties(
        "AWS::StepFunctions::StateMachine", Map.of("StateMachineType", "EXPRESS"));
  }
