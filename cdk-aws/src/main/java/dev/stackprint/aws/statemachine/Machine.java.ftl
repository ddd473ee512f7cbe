  private Queue deadLetters() {
    var queue =
        Queue.Builder.create(this, "DeadLetters")
            .encryption(QueueEncryption.SQS_MANAGED)
            .enforceSsl(true)
            .retentionPeriod(Duration.days(14))
            .build();
    Validations.of(queue)
        .acknowledge(
            Acknowledgment.builder()
                .id("AwsSolutions::AwsSolutions-SQS3")
                .reason("The queue is where failures end up; it has none of its own.")
                .build());
    return queue;
  }

  /** Logs each step, but no data: keys may hold names of people. */
  private StateMachine stateMachine(
      final String id,
      final String definition,
      final StateMachineType type,
      final Map<String, String> substitutions) {
    var machine =
        StateMachine.Builder.create(this, id)
            .definitionBody(DefinitionBody.fromFile(definition))
            .definitionSubstitutions(substitutions)
            .stateMachineType(type)
            .logs(
                LogOptions.builder()
                    .destination(logs(id + "Logs"))
                    .level(LogLevel.ALL)
                    .includeExecutionData(false)
                    .build())
            .tracingEnabled(true)
            .build();
    deadLetters.grantSendMessages(machine);
    acknowledgeWildcard("*", "Tracing and the delivery of logs have no resources to name.");
    return machine;
  }

<#if functions>
  private Function function(
      final String id,
      final String handler,
      final Duration timeout,
      final Number memorySize,
      final Map<String, String> environment) {
    var logs = logs(id + "Logs");
    var role =
        Role.Builder.create(this, id + "Role")
            .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
            .build();
    logs.grantWrite(role);
    return Function.Builder.create(this, id)
        .runtime(new Runtime("python3.14", RuntimeFamily.PYTHON))
        .architecture(Architecture.ARM_64)
        .code(
            Code.fromAsset(
                "${handlers}",
                AssetOptions.builder().exclude(List.of("test_*.py", "__pycache__")).build()))
        .handler(handler)
        .timeout(timeout)
        .memorySize(memorySize)
        .environment(new TreeMap<>(environment))
        .logGroup(logs)
        .role(role)
        .build();
  }

</#if>
  private LogGroup logs(final String id) {
    return LogGroup.Builder.create(this, id)
        .retention(RetentionDays.THREE_MONTHS)
        .removalPolicy(RemovalPolicy.DESTROY)
        .build();
  }
