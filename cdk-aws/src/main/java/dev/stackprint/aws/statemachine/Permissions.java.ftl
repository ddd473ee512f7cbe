  /** The definition keeps what fails in it; it cannot keep an execution that took too long. */
  private void keepTimeouts() {
    var detail = new TreeMap<String, Object>();
    detail.put("stateMachineArn", List.of(stateMachine.getStateMachineArn()));
    detail.put("status", List.of("TIMED_OUT"));
    Rule.Builder.create(this, "TimedOut")
        .eventPattern(
            EventPattern.builder()
                .source(List.of("aws.states"))
                .detailType(List.of("Step Functions Execution Status Change"))
                .detail(detail)
                .build())
        .targets(List.of(new SqsQueue(deadLetters)))
        .build();
  }
<#if allows>

  /** Lets somebody use resources that have no name, or none that is known beforehand. */
  private void allow(
      final IGrantable grantee,
      final String reason,
      final String resource,
      final String... actions) {
    grantee
        .getGrantPrincipal()
        .addToPrincipalPolicy(
            PolicyStatement.Builder.create()
                .actions(List.of(actions))
                .resources(List.of(resource))
                .build());
    acknowledgeWildcard(resource, reason);
  }
</#if>
<#if functions>

  private static void allowCalls(final IGrantable caller, final List<IFunction> functions) {
    caller
        .getGrantPrincipal()
        .addToPrincipalPolicy(
            PolicyStatement.Builder.create()
                .actions(List.of("lambda:InvokeFunction"))
                .resources(functions.stream().map(IFunction::getFunctionArn).toList())
                .build());
  }
</#if>
<#if arns>

  private String arn(final String service, final String resource) {
    return Stack.of(this).formatArn(ArnComponents.builder().service(service).resource(resource).arnFormat(ArnFormat.NO_RESOURCE_NAME).build());
  }
</#if>

  private void acknowledgeWildcard(final String resource, final String reason) {
    var name = resource.replace(Stack.of(this).getAccount(), "<AWS::AccountId>");
    Validations.of(this)
        .acknowledge(
            Acknowledgment.builder()
                .id("AwsSolutions::AwsSolutions-IAM5[Resource::" + name + "]")
                .reason(reason)
                .build());
  }
