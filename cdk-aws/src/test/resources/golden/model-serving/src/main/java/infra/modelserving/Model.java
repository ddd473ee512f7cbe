package infra.modelserving;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Names;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.UniqueResourceNameOptions;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.services.applicationautoscaling.BasicTargetTrackingScalingPolicyProps;
import software.amazon.awscdk.services.applicationautoscaling.PredefinedMetric;
import software.amazon.awscdk.services.applicationautoscaling.ScalableTarget;
import software.amazon.awscdk.services.applicationautoscaling.ServiceNamespace;
import software.amazon.awscdk.services.iam.Grant;
import software.amazon.awscdk.services.iam.GrantOnPrincipalOptions;
import software.amazon.awscdk.services.iam.IGrantable;
import software.amazon.awscdk.services.iam.IRole;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.iam.ServicePrincipalOpts;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.sagemaker.CfnEndpoint;
import software.amazon.awscdk.services.sagemaker.CfnEndpointConfig;
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
import software.constructs.Construct;

/** Qwen/Qwen2.5-7B-Instruct on ml.g6.xlarge, answering at once. */
// model-serving.yaml:33 model (model-endpoint)
final class Model extends Construct {

  /** The LMI container, from the registry of this Region. */
  private static final String IMAGE =
      "763104351884.dkr.ecr.us-east-1.amazonaws.com/djl-inference:" + "0.38.0-lmi29.0.0-cu130";

  private static final String VARIANT = "AllTraffic";

  /** How long a copy may take to load the model, in seconds: the most that SageMaker allows. */
  private static final int STARTUP_SECONDS = 3600;

  private final String name;

  Model(final Construct scope, final String id) {
    super(scope, id);
    // In small letters, as it is in ARNs. Known from the start: the log group has it in its name.
    name =
        Names.uniqueResourceName(
                this, UniqueResourceNameOptions.builder().maxLength(63).separator("-").build())
            .toLowerCase(Locale.ROOT);
    var role = role(logs());
    var environment = new TreeMap<String, String>();
    environment.put("HF_MODEL_ID", "Qwen/Qwen2.5-7B-Instruct");
    environment.put("OPTION_ASYNC_MODE", "true");
    environment.put("OPTION_DTYPE", "bf16");
    environment.put("OPTION_ENTRYPOINT", "djl_python.lmi_vllm.vllm_async_service");
    environment.put("OPTION_MAX_MODEL_LEN", "8192");
    environment.put("OPTION_MAX_ROLLING_BATCH_SIZE", "8");
    environment.put("OPTION_MODEL_LOADING_TIMEOUT", "3600");
    environment.put("OPTION_ROLLING_BATCH", "disable");
    environment.put("OPTION_TENSOR_PARALLEL_DEGREE", "1");
    environment.put("OPTION_TRUST_REMOTE_CODE", "false");
    environment.put("SERVING_FAIL_FAST", "true");
    var model = model(role, environment);
    var endpoint = endpoint(role);
    var component = component(model, endpoint);
    scale(component);
  }

  /** Returns the endpoint's name. */
  String endpointName() {
    return name;
  }

  /** Returns the name of the inference component, which a request has to tell, too: the same. */
  String componentName() {
    return name;
  }

  /** Lets a principal ask the model. */
  void grantInvoke(final IGrantable caller) {
    Grant.addToPrincipal(
        GrantOnPrincipalOptions.builder()
            .grantee(caller)
            .actions(List.of("sagemaker:InvokeEndpoint"))
            .resourceArns(List.of(arn("endpoint"), arn("inference-component")))
            .build());
  }

  private String arn(final String type) {
    return Stack.of(this)
        .formatArn(
            ArnComponents.builder().service("sagemaker").resource(type).resourceName(name).build());
  }

  private LogGroup logs() {
    return LogGroup.Builder.create(this, "Logs")
        .logGroupName("/aws/sagemaker/InferenceComponents/" + name)
        .retention(RetentionDays.ONE_MONTH)
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
                        .conditions(
                            Map.of("StringEquals", Map.of("aws:SourceAccount", stack.getAccount())))
                        .build()))
            .build();
    logs.grant(role, "logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents");
    var repository =
        "arn:%s:ecr:us-east-1:763104351884:repository/djl-inference"
            .formatted(stack.getPartition());
    allow(
        role,
        repository,
        "ecr:BatchCheckLayerAvailability",
        "ecr:BatchGetImage",
        "ecr:GetDownloadUrlForLayer");
    allow(role, "*", "ecr:GetAuthorizationToken");
    role.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("cloudwatch:PutMetricData"))
            .resources(List.of("*"))
            .conditions(Map.of("StringLike", Map.of("cloudwatch:namespace", "*SageMaker*")))
            .build());
    Validations.of(role)
        .acknowledge(
            Acknowledgment.builder()
                .id("AwsSolutions::AwsSolutions-IAM5[Resource::*]")
                .reason("No resource can be named for metrics and ECR's tokens.")
                .build());
    return role;
  }

  private static void allow(final Role role, final String resource, final String... actions) {
    role.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of(actions))
            .resources(List.of(resource))
            .build());
  }

  private CfnModel model(final Role role, final Map<String, String> environment) {
    var model =
        CfnModel.Builder.create(this, "Model")
            .executionRoleArn(role.getRoleArn())
            .primaryContainer(
                ContainerDefinitionProperty.builder().image(IMAGE).environment(environment).build())
            .build();
    // SageMaker tries out what the role may do before it makes the model.
    model.getNode().addDependency(role);
    return model;
  }

  private CfnEndpoint endpoint(final Role role) {
    var configuration =
        CfnEndpointConfig.Builder.create(this, "Configuration")
            .executionRoleArn(role.getRoleArn())
            .productionVariants(
                List.of(
                    ProductionVariantProperty.builder()
                        .variantName(VARIANT)
                        .instanceType("ml.g6.xlarge")
                        // The container needs the driver of this one.
                        .inferenceAmiVersion("al2023-ami-sagemaker-inference-gpu-4-1")
                        .initialInstanceCount(1)
                        .managedInstanceScaling(
                            ManagedInstanceScalingProperty.builder()
                                .status("ENABLED")
                                .minInstanceCount(1)
                                .maxInstanceCount(2)
                                .build())
                        .routingConfig(
                            RoutingConfigProperty.builder()
                                .routingStrategy("LEAST_OUTSTANDING_REQUESTS")
                                .build())
                        .build()))
            .build();
    configuration.getNode().addDependency(role);
    return CfnEndpoint.Builder.create(this, "Endpoint")
        .endpointName(name)
        .endpointConfigName(configuration.getAttrEndpointConfigName())
        .build();
  }

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
                            .numberOfAcceleratorDevicesRequired(1)
                            // What is set aside, no limit: a machine has less to set aside than it
                            // has memory.
                            .minMemoryRequiredInMb(1024)
                            .build())
                    .startupParameters(
                        InferenceComponentStartupParametersProperty.builder()
                            .containerStartupHealthCheckTimeoutInSeconds(STARTUP_SECONDS)
                            .build())
                    .build())
            .runtimeConfig(InferenceComponentRuntimeConfigProperty.builder().copyCount(1).build())
            .build();
    component.getNode().addDependency(endpoint);
    return component;
  }

  /** Aims at 6 requests at the same time for each copy. */
  private void scale(final Construct scaled) {
    var copies =
        ScalableTarget.Builder.create(this, "Copies")
            .serviceNamespace(ServiceNamespace.SAGEMAKER)
            .scalableDimension("sagemaker:inference-component:DesiredCopyCount")
            .resourceId("inference-component/" + name)
            .role(scalingRole())
            .minCapacity(1)
            .maxCapacity(2)
            .build();
    copies.getNode().addDependency(scaled);
    copies.scaleToTrackMetric(
        "Requests",
        BasicTargetTrackingScalingPolicyProps.builder()
            .predefinedMetric(
                PredefinedMetric
                    .SAGEMAKER_INFERENCE_COMPONENT_CONCURRENT_REQUESTS_PER_COPY_HIGH_RESOLUTION)
            .targetValue(6)
            .scaleInCooldown(Duration.minutes(5))
            .scaleOutCooldown(Duration.minutes(5))
            .build());
  }

  /**
   * The role that AWS keeps for it in every account; without it the CDK makes one that nobody uses.
   */
  private IRole scalingRole() {
    return Role.fromRoleArn(
        this,
        "ScalingRole",
        Stack.of(this)
            .formatArn(
                ArnComponents.builder()
                    .service("iam")
                    .region("")
                    .resource(
                        "role/aws-service-role/sagemaker.application-autoscaling.amazonaws.com")
                    .resourceName("AWSServiceRoleForApplicationAutoScaling_SageMakerEndpoint")
                    .build()));
  }
}
