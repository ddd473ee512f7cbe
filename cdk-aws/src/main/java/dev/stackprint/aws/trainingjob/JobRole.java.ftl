  /** The role of the machines: they load the image and write logs and metrics. */
  private Role jobRole() {
    var stack = Stack.of(this);
    var role =
        Role.Builder.create(this, "JobRole")
            .assumedBy(
                new ServicePrincipal(
                    "sagemaker.amazonaws.com",
                    ServicePrincipalOpts.builder()
                        .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", stack.getAccount())))
                        .build()))
            .build();
    role.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"))
            .resources(List.of("arn:%s:ecr:${image.region}:${image.account}:repository/${image.repository}".formatted(stack.getPartition())))
            .build());
    allow(role, "A token is for every registry.", "*", "ecr:GetAuthorizationToken");
    allow(
        role,
        "All training jobs write to one log group, each to streams of its own.",
        arn("logs", "log-group:/aws/sagemaker/TrainingJobs:*"),
        "logs:CreateLogGroup",
        "logs:CreateLogStream",
        "logs:DescribeLogStreams",
        "logs:PutLogEvents");
    role.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("cloudwatch:PutMetricData"))
            .resources(List.of("*"))
            .conditions(Map.of("StringLike", Map.of("cloudwatch:namespace", "*SageMaker*")))
            .build());
<#if network>
    allow(
        role,
        "Network interfaces of a job have no names beforehand.",
        "*",
        "ec2:CreateNetworkInterface",
        "ec2:CreateNetworkInterfacePermission",
        "ec2:DeleteNetworkInterface",
        "ec2:DeleteNetworkInterfacePermission",
        "ec2:DescribeDhcpOptions",
        "ec2:DescribeNetworkInterfaces",
        "ec2:DescribeSecurityGroups",
        "ec2:DescribeSubnets",
        "ec2:DescribeVpcs");
</#if>
    return role;
  }
