  @Test
  void tunesOneModelOnly() throws IOException {
    var models = definition().findValuesAsText("BaseModelIdentifier");
    assertEquals(List.of("${baseModel}"), models);
    var statements = new ObjectMapper().valueToTree(template.findResources("AWS::IAM::Policy")).toString();
    assertTrue(statements.contains(":foundation-model/${modelId}\""), statements);
    assertFalse(statements.contains("foundation-model/*"), statements);
  }

  @Test
  void letsOnlyJobsOfThisAccountReadExamples() {
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
                                Map.of("Service", "bedrock.amazonaws.com"),
                                "Condition",
                                Match.objectLike(
                                    Map.of(
                                        "StringEquals",
                                        Map.of("aws:SourceAccount", Match.anyValue()))))))))));
  }
