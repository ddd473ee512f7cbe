  /** Machines reach each other by whatever means, and nobody else reaches them. */
  private SecurityGroup machines() {
    var group =
        SecurityGroup.Builder.create(this, "Machines").vpc(vpc).description("Machines of the cluster").build();
    group.addIngressRule(group, Port.allTraffic(), "From each other");
    // What Elastic Fabric Adapters send bypasses IP: only a rule that names the group itself lets it pass.
    CfnSecurityGroupEgress.Builder.create(this, "ToEachOther")
        .groupId(group.getSecurityGroupId())
        .destinationSecurityGroupId(group.getSecurityGroupId())
        .ipProtocol("-1")
        .description("To each other")
        .build();
    return group;
  }

  /** What every machine may do. */
<#if key>
  private Role role(final IKey key) {
<#else>
  private Role role() {
</#if>
    var stack = Stack.of(this);
    var created = Role.Builder.create(this, "Role").assumedBy(new ServicePrincipal("sagemaker.amazonaws.com")).build();
    var logs = stack.formatArn(
        ArnComponents.builder().service("logs").resource("log-group").resourceName("/aws/sagemaker/Clusters/" + NAME + "/*").arnFormat(ArnFormat.COLON_RESOURCE_NAME).build());
    created.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("logs:CreateLogGroup", "logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"))
            .resources(List.of(logs))
            .build());
    created.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("cloudwatch:PutMetricData"))
            .resources(List.of("*"))
            .conditions(Map.of("StringEquals", Map.of("cloudwatch:namespace", "/aws/sagemaker/Clusters")))
            .build());
    created.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(
                List.of(
                    "ssmmessages:CreateControlChannel",
                    "ssmmessages:CreateDataChannel",
                    "ssmmessages:OpenControlChannel",
                    "ssmmessages:OpenDataChannel"))
            .resources(List.of("*"))
            .build());
    created.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(
                List.of(
<#if kubernetes>
                    "ec2:AssignPrivateIpAddresses",
</#if>
                    "ec2:CreateNetworkInterface",
                    "ec2:CreateNetworkInterfacePermission",
                    "ec2:DeleteNetworkInterface",
                    "ec2:DeleteNetworkInterfacePermission",
                    "ec2:DescribeDhcpOptions",
                    "ec2:DescribeNetworkInterfaces",
                    "ec2:DescribeSecurityGroups",
                    "ec2:DescribeSubnets",
                    "ec2:DescribeVpcs",
                    "ec2:DetachNetworkInterface"<#if jobs>,
                    "ecr:GetAuthorizationToken"</#if><#if kubernetes>,
                    "ec2:ModifyNetworkInterfaceAttribute",
                    "ec2:UnassignPrivateIpAddresses",
                    "ecr:BatchGetImage",
                    "ecr:GetAuthorizationToken",
                    "ecr:GetDownloadUrlForLayer"</#if>))
            .resources(List.of("*"))
            .build());
    var interfaces = stack.formatArn(ArnComponents.builder().service("ec2").resource("network-interface").resourceName("*").build());
    created.addToPolicy(PolicyStatement.Builder.create().actions(List.of("ec2:CreateTags")).resources(List.of(interfaces)).build());
<#if kubernetes>
    created.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("eks-auth:AssumeRoleForPodIdentity"))
            .resources(List.of(cluster.getClusterArn()))
            .build());
    created.addToPolicy(
        PolicyStatement.Builder.create().actions(List.of("s3:ListBucket")).resources(List.of(scripts.getBucketArn())).build());
    created.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("s3:GetObject"))
            .resources(List.of(scripts.arnForObjects("on_create.sh")))
            .build());
</#if>
<#if key>
    var throughSageMaker = "sagemaker." + stack.getRegion() + ".amazonaws.com";
    created.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("kms:CreateGrant"))
            .resources(List.of(key.getKeyArn()))
            .conditions(
                new TreeMap<>(
                    Map.of(
                        "StringEquals", Map.of("kms:ViaService", throughSageMaker),
                        "Bool", Map.of("kms:GrantIsForAWSResource", "true"))))
            .build());
    created.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("kms:DescribeKey"))
            .resources(List.of(key.getKeyArn()))
            .conditions(Map.of("StringEquals", Map.of("kms:ViaService", throughSageMaker)))
            .build());
</#if>
    acknowledge(created, "IAM5[Resource::*]", "HyperPod's documentation asks for these rights to sessions and network interfaces, which have no name before there are any<#if kubernetes>, and to images, which jobs name</#if>; metrics are bound to a namespace.");
    acknowledge(created, ofAnyAccount(logs), "The rest of the names is the id that the cluster gets when it is made.");
    acknowledge(created, ofAnyAccount(interfaces), "They get their ids when machines start.");
    return created;
  }

  /** Names a resource as the findings do that are about it. */
  private String ofAnyAccount(final String arn) {
    return "IAM5[Resource::" + arn.replace(Stack.of(this).getAccount(), "<AWS::AccountId>") + "]";
  }

  /** Writes down what fails: machines that are unhealthy, or cannot be had. */
  private void recordFailures(final CfnCluster watched) {
    var log =
        LogGroup.Builder.create(this, "Failures")
            .logGroupName("/aws/events/${events}")
            .retention(RetentionDays.${retention})
            .removalPolicy(RemovalPolicy.DESTROY)
            .build();
    log.grantWrite(new ServicePrincipal("events.amazonaws.com"));
    log.grantWrite(new ServicePrincipal("delivery.logs.amazonaws.com"));
    CfnRule.Builder.create(this, "FailureRule")
        .name("${events}")
        .description("What fails on the cluster " + NAME)
        .eventPattern(
            new TreeMap<>(
                Map.of(
                    "source", List.of("aws.sagemaker"),
                    "resources", List.of(watched.getAttrClusterArn()),
                    "detail",
                        Map.of(
                            "$or",
                            List.of(
                                Map.of("HealthSummary", Map.of("HealthStatus", List.of("Unhealthy"))),
                                Map.of("EventDetails", Map.of("EventLevel", List.of("Error"))))))))
        .targets(
            List.of(
                CfnRule.TargetProperty.builder()
                    .id("Log")
                    .arn(Stack.of(this).formatArn(ArnComponents.builder().service("logs").resource("log-group").resourceName(log.getLogGroupName()).arnFormat(ArnFormat.COLON_RESOURCE_NAME).build()))
                    .build()))
        .build();
  }
