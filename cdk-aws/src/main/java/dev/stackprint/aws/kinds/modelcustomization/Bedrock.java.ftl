  /** Amazon Bedrock takes this role to read prepared examples and to write how the tuning went. */
  private Role jobRole(final ${resultsClass} results) {
    var conditions = new TreeMap<String, Object>();
    conditions.put("ArnLike", Map.of("aws:SourceArn", arn("bedrock", "model-customization-job/*")));
    conditions.put("StringEquals", Map.of("aws:SourceAccount", Stack.of(this).getAccount()));
    var role =
        Role.Builder.create(this, "JobRole")
            .assumedBy(
                new ServicePrincipal(
                    "bedrock.amazonaws.com", ServicePrincipalOpts.builder().conditions(conditions).build()))
            .build();
    results.grantRead(role, "executions/");
    results.grantWrite(role, "executions/");
    return role;
  }

  /** Lets the state machine tune this one model<#if teacher>, which learns from another one</#if>, and make callable what comes out. */
  private void allowTuning(final Role jobRole) {
    stateMachine.addToRolePolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("bedrock:CreateModelCustomizationJob"))
            .resources(List.of(<#list jobModels as model>foundationModel("${model}")<#sep>, </#sep></#list>))
            .build());
    stateMachine.addToRolePolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("iam:PassRole"))
            .resources(List.of(jobRole.getRoleArn()))
            .conditions(Map.of("StringEquals", Map.of("iam:PassedToService", "bedrock.amazonaws.com")))
            .build());
    allow(
        stateMachine,
        "Which jobs there will be is not known beforehand.",
        arn("bedrock", "model-customization-job/*"),
        "bedrock:CreateModelCustomizationJob",
        "bedrock:GetModelCustomizationJob");
    allow(
        stateMachine,
        "Which models come out is not known beforehand.",
        arn("bedrock", "custom-model/*"),
        "bedrock:CreateCustomModelDeployment",
        "bedrock:CreateModelCustomizationJob");
    allow(
        stateMachine,
        "Which deployments there will be is not known beforehand.",
        arn("bedrock", "custom-model-deployment/*"),
        "bedrock:CreateCustomModelDeployment",
        "bedrock:DeleteCustomModelDeployment",
        "bedrock:GetCustomModelDeployment");
  }

  private String foundationModel(final String id) {
    return Stack.of(this).formatArn(ArnComponents.builder().service("bedrock").account("").resource("foundation-model/" + id).arnFormat(ArnFormat.NO_RESOURCE_NAME).build());
  }
