package ${c.packageName};

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Names;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.SecretValue;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.UniqueResourceNameOptions;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.services.applicationautoscaling.AdjustmentTier;
import software.amazon.awscdk.services.applicationautoscaling.AdjustmentType;
import software.amazon.awscdk.services.applicationautoscaling.BasicTargetTrackingScalingPolicyProps;
import software.amazon.awscdk.services.applicationautoscaling.MetricAggregationType;
import software.amazon.awscdk.services.applicationautoscaling.PredefinedMetric;
import software.amazon.awscdk.services.applicationautoscaling.ScalableTarget;
import software.amazon.awscdk.services.applicationautoscaling.ServiceNamespace;
import software.amazon.awscdk.services.applicationautoscaling.StepScalingAction;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.ApplicationScalingAction;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.Peer;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.iam.Grant;
import software.amazon.awscdk.services.iam.GrantOnPrincipalOptions;
import software.amazon.awscdk.services.iam.IGrantable;
import software.amazon.awscdk.services.iam.IRole;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.iam.ServicePrincipalOpts;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.sagemaker.CfnEndpoint;
import software.amazon.awscdk.services.sagemaker.CfnEndpointConfig;
import software.amazon.awscdk.services.sagemaker.CfnEndpointConfig.AsyncInferenceConfigProperty;
import software.amazon.awscdk.services.sagemaker.CfnEndpointConfig.AsyncInferenceNotificationConfigProperty;
import software.amazon.awscdk.services.sagemaker.CfnEndpointConfig.AsyncInferenceClientConfigProperty;
import software.amazon.awscdk.services.sagemaker.CfnEndpointConfig.AsyncInferenceOutputConfigProperty;
import software.amazon.awscdk.services.sagemaker.CfnEndpointConfig.ManagedInstanceScalingProperty;
import software.amazon.awscdk.services.sagemaker.CfnEndpointConfig.ProductionVariantProperty;
import software.amazon.awscdk.services.sagemaker.CfnEndpointConfig.RoutingConfigProperty;
import software.amazon.awscdk.services.sagemaker.CfnInferenceComponent;
import software.amazon.awscdk.services.sagemaker.CfnInferenceComponent.InferenceComponentComputeResourceRequirementsProperty;
import software.amazon.awscdk.services.sagemaker.CfnInferenceComponent.InferenceComponentRuntimeConfigProperty;
import software.amazon.awscdk.services.sagemaker.CfnInferenceComponent.InferenceComponentSpecificationProperty;
import software.amazon.awscdk.services.sagemaker.CfnInferenceComponent.InferenceComponentStartupParametersProperty;
import software.amazon.awscdk.services.sagemaker.CfnModel;
import software.amazon.awscdk.services.sagemaker.CfnModel.ContainerDefinitionProperty;
import software.amazon.awscdk.services.sagemaker.CfnModel.ModelAccessConfigProperty;
import software.amazon.awscdk.services.sagemaker.CfnModel.ModelDataSourceProperty;
import software.amazon.awscdk.services.sagemaker.CfnModel.S3DataSourceProperty;
import software.constructs.Construct;

/** ${javadoc} */
// ${c.origin}
final class ${c.className} extends Construct {

  /** ${containerTitle}, from the registry of this Region. */
  private static final String IMAGE =
      "${registry}${repository}:"
          + "${tag}";

  private static final String VARIANT = "${variant}";
<#if jumpStart??>

  /** The bucket in which JumpStart keeps the weights in this Region. */
  private static final String BUCKET = "${jumpStartBucket}";

  /** Their folder in it: version ${jumpStart.version} of ${jumpStart.id}. */
  private static final String FOLDER =
      "${weightsPath}";
</#if>

  /** How long a copy may take to load the model, in seconds: the most that SageMaker allows. */
  private static final int STARTUP_SECONDS = 3600;

  private final String name;

  ${c.className}(final Construct scope, final String id${c.parameters}) {
    super(scope, id);
    // In small letters, as it is in ARNs. Known from the start: the log group has it in its name.
    name = Names.uniqueResourceName(this, UniqueResourceNameOptions.builder().maxLength(63).separator("-").build()).toLowerCase(Locale.ROOT);
    var role = role(logs());
<#list grants as grant>
    ${grant};
</#list>
<#if ownWeights>
    if ("missing".equals(getNode().tryGetContext("weights"))) {
      // The first deployment makes the store, and nothing that needs what is not there yet.
      return;
    }
</#if>
    var environment = new TreeMap<String, String>();
<#list environment as key, value>
    environment.put("${key}", ${value});
</#list>
<#if vpc??>
    var network = ${vpc};
    var group = outwards(network);
</#if>
    var model = model(role, environment<#if ownWeights>, ${weights}</#if><#if vpc?? && !component>, network, group</#if>);
    var endpoint = endpoint(<#if component>role<#else>model</#if><#if answers??>, ${answers}<#if topic??>, ${topic}</#if></#if><#if key??>, ${key}</#if><#if vpc?? && component>, network, group</#if>);
<#if component>
    var component = component(model, endpoint);
</#if>
<#if scaling??>
    scale(<#if component>component<#else>endpoint</#if>);
</#if>
  }
<#include "Access.java.ftl">
<#if token>

  /**
   * The token of Hugging Face: CloudFormation reads it from Secrets Manager when it makes the model. It is
   * not in the template, but with the model, since the container takes it in its environment only.
   */
  private static String token() {
    return SecretValue.secretsManager("${tokenSecret}").unsafeUnwrap();
  }
</#if>

  private CfnModel model(
      final Role role,
      final Map<String, String> environment
<#if ownWeights>
      , final String bucket
</#if>
<#if vpc?? && !component>
      , final IVpc network, final SecurityGroup group
</#if>
      ) {
    var model =
        CfnModel.Builder.create(this, "Model")
            .executionRoleArn(role.getRoleArn())
<#if isolated>
            // It has its weights, and calls nobody.
            .enableNetworkIsolation(true)
</#if>
<#if vpc?? && !component>
            .vpcConfig(CfnModel.VpcConfigProperty.builder().subnets(subnets(network)).securityGroupIds(List.of(group.getSecurityGroupId())).build())
</#if>
            .primaryContainer(
                ContainerDefinitionProperty.builder()
                    .image(IMAGE)
                    .environment(environment)
<#if weights??>
                    .modelDataSource(
                        ModelDataSourceProperty.builder()
                            .s3DataSource(
                                S3DataSourceProperty.builder()
                                    .s3Uri("s3://" + <#if jumpStart??>BUCKET + "/" + FOLDER<#else>bucket + "/${weightsPath}"</#if>)
                                    .s3DataType("S3Prefix")
                                    .compressionType("None")
<#if jumpStart?? && jumpStart.gated>
                                    // The owner's terms, which the blueprint agrees to.
                                    .modelAccessConfig(ModelAccessConfigProperty.builder().acceptEula(true).build())
</#if>
                                    .build())
                            .build())
</#if>
                    .build())
            .build();
    // SageMaker tries out what the role may do before it makes the model.
    model.getNode().addDependency(role);
    return model;
  }

  private CfnEndpoint endpoint(
<#if component>
      final Role role
<#else>
      final CfnModel model
</#if>
<#if answers??>
      , final String bucket
<#if topic??>
      , final String topic
</#if>
</#if>
<#if key??>
      , final IKey key
</#if>
<#if vpc?? && component>
      , final IVpc network, final SecurityGroup group
</#if>
      ) {
    var configuration =
        CfnEndpointConfig.Builder.create(this, "Configuration")
<#if component>
            .executionRoleArn(role.getRoleArn())
<#if isolated>
            .enableNetworkIsolation(true)
</#if>
<#if vpc??>
            .vpcConfig(CfnEndpointConfig.VpcConfigProperty.builder().subnets(subnets(network)).securityGroupIds(List.of(group.getSecurityGroupId())).build())
</#if>
</#if>
<#if key??>
            .kmsKeyId(key.getKeyArn())
</#if>
            .productionVariants(
                List.of(
                    ProductionVariantProperty.builder()
                        .variantName(VARIANT)
<#if !component>
                        .modelName(model.getAttrModelName())
                        .initialVariantWeight(1)
</#if>
                        .instanceType("${instanceType}")
<#if ami??>
                        // The container needs the driver of this one.
                        .inferenceAmiVersion("${ami}")
</#if>
<#if component>
                        .initialInstanceCount(${firstMachines})
                        .managedInstanceScaling(
                            ManagedInstanceScalingProperty.builder()
                                .status("ENABLED")
                                .minInstanceCount(${leastMachines})
                                .maxInstanceCount(${mostMachines})
                                .build())
                        .routingConfig(RoutingConfigProperty.builder().routingStrategy("LEAST_OUTSTANDING_REQUESTS").build())
<#else>
                        .initialInstanceCount(${copies})
<#if volume??>
                        .volumeSizeInGb(${volume})
</#if>
                        .containerStartupHealthCheckTimeoutInSeconds(STARTUP_SECONDS)
<#if weights??>
                        .modelDataDownloadTimeoutInSeconds(STARTUP_SECONDS)
</#if>
<#if !asynchronous>
                        .routingConfig(RoutingConfigProperty.builder().routingStrategy("LEAST_OUTSTANDING_REQUESTS").build())
</#if>
</#if>
                        .build()))
<#if answers??>
            .asyncInferenceConfig(
                AsyncInferenceConfigProperty.builder()
                    .clientConfig(AsyncInferenceClientConfigProperty.builder().maxConcurrentInvocationsPerInstance(${concurrency}).build())
                    .outputConfig(
                        AsyncInferenceOutputConfigProperty.builder()
                            .s3OutputPath("s3://" + bucket + "/answers/${componentId}/")
                            .s3FailurePath("s3://" + bucket + "/failures/${componentId}/")
<#if topic??>
                            .notificationConfig(AsyncInferenceNotificationConfigProperty.builder().successTopic(topic).errorTopic(topic).build())
</#if>
                            .build())
                    .build())
</#if>
            .build();
<#if component>
    configuration.getNode().addDependency(role);
</#if>
    return CfnEndpoint.Builder.create(this, "Endpoint")
        .endpointName(name)
        .endpointConfigName(configuration.getAttrEndpointConfigName())
<#if scaling?? && !component>
        // An update leaves as many machines as scaling has made.
        .retainAllVariantProperties(true)
</#if>
        .build();
  }
<#if component>

  private CfnInferenceComponent component(final CfnModel model, final CfnEndpoint endpoint) {
    var component =
        CfnInferenceComponent.Builder.create(this, "Component")
            .inferenceComponentName(name)
            .endpointName(name)
            .variantName(VARIANT)
            .specification(
                InferenceComponentSpecificationProperty.builder()
                    .modelName(model.getAttrModelName())
                    .computeResourceRequirements(
                        InferenceComponentComputeResourceRequirementsProperty.builder()
                            .numberOfAcceleratorDevicesRequired(${degree})
                            // What is set aside, no limit: a machine has less to set aside than it has memory.
                            .minMemoryRequiredInMb(1024)
                            .build())
                    .startupParameters(
                        InferenceComponentStartupParametersProperty.builder()
                            .containerStartupHealthCheckTimeoutInSeconds(STARTUP_SECONDS)
<#if weights??>
                            .modelDataDownloadTimeoutInSeconds(STARTUP_SECONDS)
</#if>
                            .build())
                    .build())
            .runtimeConfig(InferenceComponentRuntimeConfigProperty.builder().copyCount(${copies}).build())
            .build();
    component.getNode().addDependency(endpoint);
    return component;
  }
</#if>
<#if vpc??>

  private static List<String> subnets(final IVpc network) {
    return network.selectSubnets(SubnetSelection.builder().subnetGroupName("Private").build()).getSubnetIds();
  }

  private SecurityGroup outwards(final IVpc network) {
    var group =
        SecurityGroup.Builder.create(this, "Outwards")
            .vpc(network)
            .description("Lets the model load what it needs, and nobody call it but SageMaker")
            .allowAllOutbound(false)
            .build();
    group.addEgressRule(Peer.anyIpv4(), Port.HTTPS, "HTTPS to where weights come from");
    return group;
  }
</#if>
<#if scaling??>

  /** Aims at ${scaling.requests} <#if asynchronous>waiting requests for each machine<#else>requests at the same time for each copy</#if>. */
  private void scale(final Construct scaled) {
    var copies =
        ScalableTarget.Builder.create(this, "Copies")
            .serviceNamespace(ServiceNamespace.SAGEMAKER)
            .scalableDimension("${scaling.dimension}")
            .resourceId("${scaling.resource}" + name<#if scaling.resourceEnd?has_content> + "/variant/" + VARIANT</#if>)
            .role(scalingRole())
            .minCapacity(${scaling.minimum})
            .maxCapacity(${scaling.maximum})
            .build();
    copies.getNode().addDependency(scaled);
    copies.scaleToTrackMetric(
        "Requests",
        BasicTargetTrackingScalingPolicyProps.builder()
            .${scaling.track}
            .targetValue(${scaling.requests})
            .scaleInCooldown(Duration.minutes(5))
            .scaleOutCooldown(Duration.minutes(5))
            .build());
<#if scaling.toZero>
    wakeUp(copies);
</#if>
  }
</#if>
<#if scaling??>

  /** The role that AWS keeps for it in every account; without it the CDK makes one that nobody uses. */
  private IRole scalingRole() {
    return Role.fromRoleArn(
        this,
        "ScalingRole",
        Stack.of(this)
            .formatArn(
                ArnComponents.builder()
                    .service("iam")
                    .region("")
                    .resource("role/aws-service-role/sagemaker.application-autoscaling.amazonaws.com")
                    .resourceName("AWSServiceRoleForApplicationAutoScaling_SageMakerEndpoint")
                    .build()));
  }
</#if>
<#if scaling?? && scaling.toZero>

  /** Adds the first copy, which no average of copies can ask for. */
  private void wakeUp(final ScalableTarget copies) {
    var first =
        StepScalingAction.Builder.create(this, "First")
            .scalingTarget(copies)
            .adjustmentType(AdjustmentType.CHANGE_IN_CAPACITY)
            .metricAggregationType(MetricAggregationType.MAXIMUM)
            .cooldown(Duration.minutes(5))
            .build();
    first.addAdjustment(AdjustmentTier.builder().adjustment(1).lowerBound(0).build());
    Alarm.Builder.create(this, "Awaited")
        .alarmDescription("Somebody asks ${componentId}, and there is no copy of it.")
        .metric(metric("${scaling.wakeMetric}", "Maximum"))
        .threshold(1)
        .evaluationPeriods(${scaling.wakePeriods})
        .comparisonOperator(ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD)
        .treatMissingData(TreatMissingData.NOT_BREACHING)
        .build()
        .addAlarmAction(new ApplicationScalingAction(first));
  }
</#if>
<#if scaling?? && scaling.metrics>

  private Metric metric(final String metric, final String statistic) {
    return Metric.Builder.create()
        .namespace("AWS/SageMaker")
        .metricName(metric)
        .dimensionsMap(Map.of("${scaling.wakeDimension}", name))
        .statistic(statistic)
        .period(Duration.minutes(1))
        .build();
  }
</#if>
}
