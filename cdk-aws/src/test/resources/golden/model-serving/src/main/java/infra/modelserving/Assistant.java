package infra.modelserving;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.aws_apigatewayv2_authorizers.HttpIamAuthorizer;
import software.amazon.awscdk.aws_apigatewayv2_integrations.HttpLambdaIntegration;
import software.amazon.awscdk.services.apigatewayv2.AddRoutesOptions;
import software.amazon.awscdk.services.apigatewayv2.CfnStage;
import software.amazon.awscdk.services.apigatewayv2.CfnStage.AccessLogSettingsProperty;
import software.amazon.awscdk.services.apigatewayv2.CfnStage.RouteSettingsProperty;
import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.amazon.awscdk.services.apigatewayv2.HttpMethod;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.LoggingFormat;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.RuntimeFamily;
import software.amazon.awscdk.services.lambda.Tracing;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.s3.assets.AssetOptions;
import software.constructs.Construct;

/** An HTTP API that answers questions. */
// model-serving.yaml:47 assistant (chat-api)
final class Assistant extends Construct {

  /**
   * The gateway waits for 30 seconds, a cold start included; the function ends before, to say why.
   */
  private static final Duration TIMEOUT = Duration.seconds(27);

  /** Who asked when, and how it went; never what. */
  private static final String ACCESS_LOG_FORMAT =
      "{"
          + "\"requestId\":\"$context.requestId\","
          + "\"time\":\"$context.requestTime\","
          + "\"caller\":\"$context.identity.userArn\","
          + "\"ip\":\"$context.identity.sourceIp\","
          + "\"route\":\"$context.routeKey\","
          + "\"status\":\"$context.status\","
          + "\"milliseconds\":\"$context.responseLatency\","
          + "\"authorizerError\":\"$context.authorizer.error\","
          + "\"integrationError\":\"$context.integrationErrorMessage\"}";

  private final Function function;
  private final HttpApi api;

  Assistant(
      final Construct scope, final String id, final Model modelComponent, final Safety safety) {
    super(scope, id);
    var sessions = sessions();
    var environment = new TreeMap<String, String>();
    environment.put("GUARDRAIL_ID", safety.guardrailId());
    environment.put("GUARDRAIL_VERSION", safety.version());
    environment.put("MODEL_COMPONENT", modelComponent.componentName());
    environment.put("MODEL_ID", modelComponent.endpointName());
    environment.put("SESSIONS_TABLE", sessions.getTableName());
    function = function(environment);
    modelComponent.grantInvoke(function);
    safety.grantApply(function);
    sessions.grant(function, "dynamodb:PutItem", "dynamodb:Query");
    api = api(function);
    addStage();
  }

  /** Returns the URL that questions are posted to. */
  String url() {
    return api.getApiEndpoint() + "/chat";
  }

  /** Returns the API's id. */
  String apiId() {
    return api.getApiId();
  }

  /** Returns the name of the function that answers. */
  String functionName() {
    return function.getFunctionName();
  }

  private Table sessions() {
    return Table.Builder.create(this, "Sessions")
        .partitionKey(Attribute.builder().name("session").type(AttributeType.STRING).build())
        .sortKey(Attribute.builder().name("asked").type(AttributeType.NUMBER).build())
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .timeToLiveAttribute("expires")
        .pointInTimeRecoverySpecification(
            PointInTimeRecoverySpecification.builder().pointInTimeRecoveryEnabled(true).build())
        // Conversations are personal, and expire anyway: they go with the stack.
        .removalPolicy(RemovalPolicy.DESTROY)
        .build();
  }

  private Function function(final Map<String, String> environment) {
    var logs = logGroup("Logs");
    return Function.Builder.create(this, "Function")
        .description("Answers the questions that the API Assistant takes")
        .runtime(new Runtime("python3.14", RuntimeFamily.PYTHON))
        .architecture(Architecture.ARM_64)
        .code(
            Code.fromAsset(
                "functions/assistant",
                AssetOptions.builder().exclude(List.of("test_*.py", "__pycache__")).build()))
        .handler("handler.handle")
        .role(role(logs))
        .memorySize(512)
        .timeout(TIMEOUT)
        .environment(environment)
        .logGroup(logs)
        .loggingFormat(LoggingFormat.JSON)
        .tracing(Tracing.ACTIVE)
        .build();
  }

  private Role role(final LogGroup logs) {
    var role =
        Role.Builder.create(this, "Role")
            .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
            .build();
    logs.grantWrite(role);
    Validations.of(role)
        .acknowledge(
            Acknowledgment.builder()
                .id("AwsSolutions::AwsSolutions-IAM5[Resource::*]")
                .reason("No resource can be named for X-Ray.")
                .build());
    return role;
  }

  private HttpApi api(final Function function) {
    var http =
        HttpApi.Builder.create(this, "Api")
            .description("Takes questions for Assistant")
            .createDefaultStage(false)
            .build();
    http.addRoutes(
        AddRoutesOptions.builder()
            .path("/chat")
            .methods(List.of(HttpMethod.POST))
            .authorizer(new HttpIamAuthorizer())
            .integration(new HttpLambdaIntegration("Chat", function))
            .build());
    return http;
  }

  private void addStage() {
    CfnStage.Builder.create(this, "Stage")
        .apiId(api.getApiId())
        .stageName("$default")
        .autoDeploy(true)
        .defaultRouteSettings(
            RouteSettingsProperty.builder()
                .throttlingRateLimit(10)
                .throttlingBurstLimit(20)
                .build())
        .accessLogSettings(
            AccessLogSettingsProperty.builder()
                .destinationArn(logGroup("AccessLogs").getLogGroupArn())
                .format(ACCESS_LOG_FORMAT)
                .build())
        .build();
  }

  private LogGroup logGroup(final String id) {
    return LogGroup.Builder.create(this, id)
        .retention(RetentionDays.ONE_MONTH)
        .removalPolicy(RemovalPolicy.DESTROY)
        .build();
  }
}
