package infra.translation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.aws_apigatewayv2_authorizers.HttpIamAuthorizer;
import software.amazon.awscdk.aws_apigatewayv2_integrations.HttpLambdaIntegration;
import software.amazon.awscdk.services.apigatewayv2.AddRoutesOptions;
import software.amazon.awscdk.services.apigatewayv2.CfnStage;
import software.amazon.awscdk.services.apigatewayv2.CfnStage.AccessLogSettingsProperty;
import software.amazon.awscdk.services.apigatewayv2.CfnStage.RouteSettingsProperty;
import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.amazon.awscdk.services.apigatewayv2.HttpMethod;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.RuntimeFamily;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.s3.assets.AssetOptions;
import software.constructs.Construct;

/** {@code POST /translations}: translates a text while the caller waits. */
// translation.yaml:46 live (translation-api)
final class Live extends Construct {

  /** Who called when, and how it went; never what. */
  private static final String ACCESS_LOG_FORMAT =
      "{\"requestId\":\"$context.requestId\",\"time\":\"$context.requestTime\",\"caller\":\"$context.identity.userArn\",\"ip\":\"$context.identity.sourceIp\",\"route\":\"$context.routeKey\",\"status\":\"$context.status\",\"milliseconds\":\"$context.responseLatency\"}";

  private final HttpApi api;

  Live(final Construct scope, final String id, final Terms termsComponent) {
    super(scope, id);
    var translation = new TreeMap<String, Object>();
    translation.put("TerminologyNames", List.of(termsComponent.name()));
    translation.put("Settings", Map.of());
    var settings = new TreeMap<String, Object>();
    settings.put("engine", "neural");
    settings.put("targets", List.of("de", "fr", "es"));
    settings.put("translation", translation);
    settings.put("voices", Map.of());
    api = api(function(Stack.of(this).toJsonString(settings)));
    addStage();
  }

  /** Returns the URL that texts are posted to. */
  String url() {
    return api.getApiEndpoint() + "/translations";
  }

  /** Returns the API's id. */
  String apiId() {
    return api.getApiId();
  }

  private Function function(final String settings) {
    var logs = logGroup("Logs");
    var role =
        Role.Builder.create(this, "Role")
            .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
            .build();
    logs.grantWrite(role);
    role.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("comprehend:DetectDominantLanguage", "translate:TranslateText"))
            .resources(List.of("*"))
            .build());
    Validations.of(role)
        .acknowledge(
            Acknowledgment.builder()
                .id("AwsSolutions::AwsSolutions-IAM5[Resource::*]")
                .reason("Texts and languages are no resources that a policy could name.")
                .build());
    return Function.Builder.create(this, "Function")
        .description("Translates the texts that the API Live takes")
        .runtime(new Runtime("python3.14", RuntimeFamily.PYTHON))
        .architecture(Architecture.ARM_64)
        .code(
            Code.fromAsset(
                "functions/live",
                AssetOptions.builder().exclude(List.of("test_*.py", "__pycache__")).build()))
        .handler("handler.handle")
        .role(role)
        .memorySize(256)
        .timeout(Duration.seconds(29))
        .environment(Map.of("SETTINGS", settings))
        .logGroup(logs)
        .build();
  }

  private HttpApi api(final Function function) {
    var http =
        HttpApi.Builder.create(this, "Api")
            .description("Takes texts for Live")
            .createDefaultStage(false)
            .build();
    http.addRoutes(
        AddRoutesOptions.builder()
            .path("/translations")
            .methods(List.of(HttpMethod.POST))
            .authorizer(new HttpIamAuthorizer())
            .integration(new HttpLambdaIntegration("Translations", function))
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
                .throttlingBurstLimit(10)
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
        .retention(RetentionDays.THREE_MONTHS)
        .removalPolicy(RemovalPolicy.DESTROY)
        .build();
  }
}
