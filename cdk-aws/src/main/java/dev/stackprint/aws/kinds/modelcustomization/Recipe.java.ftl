  /** The recipe, which is the project's own: what the machine runs. */
  private Asset recipe() {
    return Asset.Builder.create(this, "Recipe")
        .path("${recipe}")
        .exclude(List.of("test_*.py", "__pycache__"))
        .build();
  }

  private static void allowRecipe(final Asset recipe, final Role role) {
    role.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("s3:GetObject"))
            .resources(List.of(recipe.getBucket().arnForObjects(recipe.getS3ObjectKey())))
            .build());
    role.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("s3:ListBucket"))
            .resources(List.of(recipe.getBucket().getBucketArn()))
            .conditions(Map.of("StringEquals", Map.of("s3:prefix", recipe.getS3ObjectKey())))
            .build());
  }

  /** Each model that is tuned becomes a version of this group. It can be deleted once it has none. */
  private CfnModelPackageGroup models() {
    return CfnModelPackageGroup.Builder.create(this, "Models")
        .modelPackageGroupName(Names.uniqueResourceName(this, UniqueResourceNameOptions.builder().maxLength(63).separator("-").build()))
        .modelPackageGroupDescription("What was tuned, with its evaluation, approved or rejected.")
        .build();
  }

  ${job.role}
<#if network>

  ${job.machines}
</#if>

  ${job.rights}

  private void allowRegistering(final CfnModelPackageGroup models) {
    stateMachine.addToRolePolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("sagemaker:CreateModelPackage"))
            .resources(List.of(models.getAttrModelPackageGroupArn()))
            .build());
    allow(
        stateMachine,
        "Which versions there will be is not known beforehand.",
        arn("sagemaker", "model-package/" + models.getModelPackageGroupName() + "/*"),
        "sagemaker:CreateModelPackage",
        "sagemaker:UpdateModelPackage");
  }
