package ${c.packageName};

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.aws_apigatewayv2_authorizers.HttpIamAuthorizer;
import software.amazon.awscdk.aws_apigatewayv2_authorizers.HttpJwtAuthorizer;
import software.amazon.awscdk.aws_apigatewayv2_authorizers.HttpUserPoolAuthorizer;
import software.amazon.awscdk.aws_apigatewayv2_integrations.HttpLambdaIntegration;
import software.amazon.awscdk.services.apigatewayv2.AddRoutesOptions;
import software.amazon.awscdk.services.apigatewayv2.CfnStage;
import software.amazon.awscdk.services.apigatewayv2.CfnStage.AccessLogSettingsProperty;
import software.amazon.awscdk.services.apigatewayv2.CfnStage.RouteSettingsProperty;
import software.amazon.awscdk.services.apigatewayv2.CorsHttpMethod;
import software.amazon.awscdk.services.apigatewayv2.CorsPreflightOptions;
import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.amazon.awscdk.services.apigatewayv2.HttpMethod;
import software.amazon.awscdk.services.cognito.AuthFlow;
import software.amazon.awscdk.services.cognito.Mfa;
import software.amazon.awscdk.services.cognito.MfaSecondFactor;
import software.amazon.awscdk.services.cognito.PasswordPolicy;
import software.amazon.awscdk.services.cognito.SignInAliases;
import software.amazon.awscdk.services.cognito.UserPool;
import software.amazon.awscdk.services.cognito.UserPoolClient;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.dynamodb.TableEncryption;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.Peer;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.iam.Grant;
import software.amazon.awscdk.services.iam.GrantOnPrincipalOptions;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.IKey;
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

/** ${javadoc} */
// ${c.origin}
final class ${c.className} extends Construct {

  /** The gateway waits for 30 seconds, a cold start included; the function ends before, to say why. */
  private static final Duration TIMEOUT = Duration.seconds(27);

  /** Who asked when, and how it went; never what. */
  private static final String ACCESS_LOG_FORMAT = ${accessLogFormat};

<#if functionName>
  private final Function function;
</#if>
  private final HttpApi api;
<#if cognito>
  private final UserPool userPool;
  private final UserPoolClient client;
</#if>

  ${c.className}(final Construct scope, final String id${c.parameters}) {
    super(scope, id);
<#if sessions>
    var sessions = sessions(<#if key??>${key}</#if>);
</#if>
    var environment = new TreeMap<String, String>();
<#list environment as name, value>
    environment.put("${name}", ${value});
</#list>
    ${functionDeclaration} = function(environment<#if vpc??>, ${vpc}</#if>);
<#list grants as grant>
    ${grant};
</#list>
<#if reranker??>
    allowReranking(function);
</#if>
<#if sessions>
    sessions.grant(function, "dynamodb:PutItem", "dynamodb:Query");
<#if key??>
    ${key}.grant(function, "kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey");
</#if>
</#if>
<#if cognito>
    userPool = userPool();
    client = client();
</#if>
    api = api(function);
    addStage();
  }

  /** Returns the URL that questions are posted to. */
  String url() {
    return api.getApiEndpoint() + "/chat";
  }
<#if apiId>

  /** Returns the API's id. */
  String apiId() {
    return api.getApiId();
  }
</#if>
<#if functionName>

  /** Returns the name of the function that answers. */
  String functionName() {
    return function.getFunctionName();
  }
</#if>
<#if cognito>

  /** Returns the id of the pool of users that may ask. */
  String userPoolId() {
    return userPool.getUserPoolId();
  }

  /** Returns the id of the app client that users sign in to. */
  String clientId() {
    return client.getUserPoolClientId();
  }
</#if>
<#if sessions>

  private Table sessions(<#if key??>final IKey encryption</#if>) {
    return Table.Builder.create(this, "Sessions")
        .partitionKey(Attribute.builder().name("session").type(AttributeType.STRING).build())
        .sortKey(Attribute.builder().name("asked").type(AttributeType.NUMBER).build())
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .timeToLiveAttribute("expires")
<#if key??>
        .encryption(TableEncryption.CUSTOMER_MANAGED)
        .encryptionKey(encryption)
</#if>
        .pointInTimeRecoverySpecification(PointInTimeRecoverySpecification.builder().pointInTimeRecoveryEnabled(true).build())
        // Conversations are personal, and expire anyway: they go with the stack.
        .removalPolicy(RemovalPolicy.DESTROY)
        .build();
  }
</#if>

  private Function function(final Map<String, String> environment<#if vpc??>, final IVpc vpc</#if>) {
    var logs = logGroup("Logs");
    return Function.Builder.create(this, "Function")
        .description("Answers the questions that the API ${c.className} takes")
        .runtime(new Runtime("python3.14", RuntimeFamily.PYTHON))
        .architecture(Architecture.ARM_64)
        .code(Code.fromAsset("${folder}", AssetOptions.builder().exclude(List.of("test_*.py", "__pycache__")).build()))
        .handler("handler.handle")
        .role(role(logs))
        .memorySize(512)
        .timeout(TIMEOUT)
<#if concurrency??>
        .reservedConcurrentExecutions(${concurrency})
</#if>
        .environment(environment)
        .logGroup(logs)
        .loggingFormat(LoggingFormat.JSON)
        .tracing(Tracing.ACTIVE)
<#if vpc??>
        .vpc(vpc)
        .securityGroups(List.of(outwards(vpc)))
</#if>
        .build();
  }

  private Role role(final LogGroup logs) {
    var role = Role.Builder.create(this, "Role").assumedBy(new ServicePrincipal("lambda.amazonaws.com")).build();
    logs.grantWrite(role);
<#if vpc??>
    Grant.addToPrincipal(
        GrantOnPrincipalOptions.builder()
            .grantee(role)
            .actions(List.of("ec2:AssignPrivateIpAddresses", "ec2:CreateNetworkInterface", "ec2:DeleteNetworkInterface", "ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets", "ec2:UnassignPrivateIpAddresses"))
            .resourceArns(List.of("*"))
            .build());
</#if>
    Validations.of(role)
        .acknowledge(
            Acknowledgment.builder()
                .id("AwsSolutions::AwsSolutions-IAM5[Resource::*]")
                .reason("${wildcardReason}")
                .build());
    return role;
  }
<#if vpc??>

  private SecurityGroup outwards(final IVpc vpc) {
    var group =
        SecurityGroup.Builder.create(this, "Outwards")
            .vpc(vpc)
            .description("Lets the function call AWS, and nobody call the function")
            .allowAllOutbound(false)
            .build();
    group.addEgressRule(Peer.anyIpv4(), Port.HTTPS, "HTTPS to the endpoints of AWS services");
    return group;
  }
</#if>
<#if reranker??>

  private String rerankArn() {
    var stack = Stack.of(this);
    return "arn:%s:bedrock:%s::foundation-model/${reranker}".formatted(stack.getPartition(), stack.getRegion());
  }

  /** Lets the function have passages reranked; a reranking model writes nothing to be guarded. */
  private void allowReranking(final Function function) {
    allow(function, "bedrock:Rerank", "*");
    allow(function, "bedrock:InvokeModel", rerankArn());
  }

  private static void allow(final Function function, final String action, final String resource) {
    Grant.addToPrincipal(
        GrantOnPrincipalOptions.builder()
            .grantee(function)
            .actions(List.of(action))
            .resourceArns(List.of(resource))
            .build());
  }
</#if>
<#if cognito>

  private UserPool userPool() {
    var users =
        UserPool.Builder.create(this, "Users")
            .selfSignUpEnabled(false)
            .signInAliases(SignInAliases.builder().email(true).build())
            .signInCaseSensitive(false)
            .mfa(Mfa.${mfa})
<#if mfaUsed>
            .mfaSecondFactor(MfaSecondFactor.builder().otp(true).sms(false).build())
</#if>
            .passwordPolicy(
                PasswordPolicy.builder()
                    .minLength(14)
                    .requireDigits(true)
                    .requireLowercase(true)
                    .requireSymbols(true)
                    .requireUppercase(true)
                    .tempPasswordValidity(Duration.days(3))
                    .build())
            .deletionProtection(true)
            .removalPolicy(RemovalPolicy.RETAIN)
            .build();
    Validations.of(users)
        .acknowledge(
<#if !mfaRequired>
            Acknowledgment.builder()
                .id("AwsSolutions::AwsSolutions-COG2")
                .reason("The blueprint asks for no more than an optional second factor.")
                .build(),
</#if>
            Acknowledgment.builder()
                .id("AwsSolutions::AwsSolutions-COG8")
                .reason("Threat protection needs the Plus plan, which bills each active user.")
                .build());
    return users;
  }

  private UserPoolClient client() {
    return UserPoolClient.Builder.create(this, "Client")
        .userPool(userPool)
        .authFlows(AuthFlow.builder().userSrp(true).build())
        .disableOAuth(true)
        .generateSecret(false)
        .preventUserExistenceErrors(true)
        .enableTokenRevocation(true)
        .accessTokenValidity(Duration.hours(1))
        .idTokenValidity(Duration.hours(1))
        .refreshTokenValidity(Duration.days(1))
        .build();
  }
</#if>

  private HttpApi api(final Function function) {
    var http =
        HttpApi.Builder.create(this, "Api")
            .description("Takes questions for ${c.className}")
            .createDefaultStage(false)
<#if origins?has_content>
            .corsPreflight(
                CorsPreflightOptions.builder()
                    .allowOrigins(List.of(<#list origins as origin>"${origin}"<#sep>, </#list>))
                    .allowMethods(List.of(CorsHttpMethod.POST))
                    .allowHeaders(List.of(<#list auth.headers as header>"${header}"<#sep>, </#list>))
                    .maxAge(Duration.hours(1))
                    .build())
</#if>
            .build();
    http.addRoutes(
        AddRoutesOptions.builder()
            .path("/chat")
            .methods(List.of(HttpMethod.POST))
            .authorizer(${authorizer})
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
                .throttlingRateLimit(${rate})
                .throttlingBurstLimit(${burst})
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
        .retention(RetentionDays.${logRetention})
        .removalPolicy(RemovalPolicy.DESTROY)
        .build();
  }
}
