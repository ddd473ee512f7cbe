  private Function function(
      final String suffix,
      final FunctionBuildConfigArgs build,
      final Map<String, Output<String>> environment,
      final Account account,
      final Account caller) {
    var variables = new TreeMap<>(environment);
    variables.put("GOOGLE_CLOUD_PROJECT", Output.of(project.id()));
    var function =
        new Function(
            name + suffix,
            FunctionArgs.builder()
                .location(project.region())
                .buildConfig(build)
                .serviceConfig(
                    FunctionServiceConfigArgs.builder()
                        .serviceAccountEmail(account.email())
                        .environmentVariables(together(variables))
                        .availableMemory("${memory}")
                        .timeoutSeconds(1800)
                        // The workflow limits how much is done at a time.
                        .maxInstanceCount(40)
                        .build())
                .build(),
            project.options(this));
    new ServiceIamMember(
        name + suffix + "-called",
        ServiceIamMemberArgs.builder()
            .location(project.region())
            .name(function.name())
            .role("roles/run.invoker")
            .member(caller.member())
            .build(),
        project.options(this));
    return function;
  }
