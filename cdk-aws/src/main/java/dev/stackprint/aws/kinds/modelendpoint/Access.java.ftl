<#if endpointName>

  /** Returns the endpoint's name. */
  String endpointName() {
    return name;
  }
</#if>
<#if componentName>

  /** Returns the name of the inference component, which a request has to tell, too: the same. */
  String componentName() {
    return name;
  }
</#if>
<#if grantInvoke>

  /** Lets a principal ask the model. */
  void grantInvoke(final IGrantable caller) {
    Grant.addToPrincipal(
        GrantOnPrincipalOptions.builder()
            .grantee(caller)
            .actions(List.of("${action}"))
            .resourceArns(List.of(arn("endpoint")<#if component>, arn("inference-component")</#if>))
            .build());
  }

  private String arn(final String type) {
    return Stack.of(this).formatArn(ArnComponents.builder().service("sagemaker").resource(type).resourceName(name).build());
  }
</#if>

  private LogGroup logs() {
    return LogGroup.Builder.create(this, "Logs")
        .logGroupName("${logGroup}" + name)
        .retention(RetentionDays.${logRetention})
        .removalPolicy(RemovalPolicy.DESTROY)
        .build();
  }

  /** The role of the machines: they load the image and write logs and metrics. */
  private Role role(final LogGroup logs) {
    var stack = Stack.of(this);
    var role =
        Role.Builder.create(this, "Role")
            .assumedBy(
                new ServicePrincipal(
                    "sagemaker.amazonaws.com",
                    ServicePrincipalOpts.builder()
                        .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", stack.getAccount())))
                        .build()))
            .build();
    logs.grant(role, "logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents");
    var repository = "arn:%s:ecr:${region}:${account}:repository/${repository}".formatted(stack.getPartition());
    allow(role, repository, "ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer");
    allow(role, "*", "ecr:GetAuthorizationToken");
<#if jumpStart??>
    allowArtifact(role);
</#if>
    role.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("cloudwatch:PutMetricData"))
            .resources(List.of("*"))
            .conditions(Map.of("StringLike", Map.of("cloudwatch:namespace", "*SageMaker*")))
            .build());
<#if vpc??>
    allow(role, "*", "ec2:CreateNetworkInterface", "ec2:CreateNetworkInterfacePermission", "ec2:DeleteNetworkInterface", "ec2:DeleteNetworkInterfacePermission", "ec2:DescribeDhcpOptions", "ec2:DescribeNetworkInterfaces", "ec2:DescribeSecurityGroups", "ec2:DescribeSubnets", "ec2:DescribeVpcs");
</#if>
    Validations.of(role)
        .acknowledge(
            Acknowledgment.builder()
                .id("AwsSolutions::AwsSolutions-IAM5[Resource::*]")
                .reason("${wildcardReason}")
                .build());
    return role;
  }

<#if jumpStart??>
  /** Lets the machines load the weights, and nothing else of the bucket. */
  private void allowArtifact(final Role role) {
    var bucket = "arn:%s:s3:::%s".formatted(Stack.of(this).getPartition(), BUCKET);
    var files = bucket + "/" + FOLDER + "*";
    allow(role, files, "s3:GetObject");
    role.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("s3:ListBucket"))
            .resources(List.of(bucket))
            .conditions(Map.of("StringLike", Map.of("s3:prefix", FOLDER + "*")))
            .build());
    Validations.of(role)
        .acknowledge(
            Acknowledgment.builder()
                .id("AwsSolutions::AwsSolutions-IAM5[Resource::" + files + "]")
                .reason("The files of the weights have nothing else in common.")
                .build());
  }

</#if>
  private static void allow(final Role role, final String resource, final String... actions) {
    role.addToPolicy(PolicyStatement.Builder.create().actions(List.of(actions)).resources(List.of(resource)).build());
  }
