  /** A state machine of its own gives executions the name of the upload, so that none runs twice. */
  private void startByUploads(final String bucket) {
    var substitutions = new TreeMap<String, String>();
    substitutions.put("DeadLetters", deadLetters.getQueueUrl());
    substitutions.put("StateMachine", stateMachine.getStateMachineArn());
    var uploads = stateMachine("Uploads", "${definition}", StateMachineType.EXPRESS, substitutions);
    stateMachine.grantStartExecution(uploads);

    var detail = new TreeMap<String, Object>();
    detail.put("bucket", Map.of("name", List.of(bucket)));
    detail.put("object", ${objectPattern});
    Rule.Builder.create(this, "Uploaded")
        .eventPattern(
            EventPattern.builder()
                .source(List.of("aws.s3"))
                .detailType(List.of("Object Created"))
                .detail(detail)
                .build())
        .targets(
            List.of(
                SfnStateMachine.Builder.create(uploads).deadLetterQueue(deadLetters).build()))
        .build();
  }
