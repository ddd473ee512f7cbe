package ${c.packageName};

import com.pulumi.core.Output;
import com.pulumi.gcp.apigateway.Api;
import com.pulumi.gcp.apigateway.ApiArgs;
import com.pulumi.gcp.apigateway.ApiConfig;
import com.pulumi.gcp.apigateway.ApiConfigArgs;
import com.pulumi.gcp.apigateway.Gateway;
import com.pulumi.gcp.apigateway.GatewayArgs;
import com.pulumi.gcp.apigateway.inputs.ApiConfigGatewayConfigArgs;
import com.pulumi.gcp.apigateway.inputs.ApiConfigGatewayConfigBackendConfigArgs;
import com.pulumi.gcp.apigateway.inputs.ApiConfigOpenapiDocumentArgs;
import com.pulumi.gcp.apigateway.inputs.ApiConfigOpenapiDocumentDocumentArgs;
import com.pulumi.gcp.cloudfunctionsv2.Function;
import com.pulumi.gcp.cloudfunctionsv2.FunctionArgs;
import com.pulumi.gcp.cloudfunctionsv2.inputs.FunctionServiceConfigArgs;
import com.pulumi.gcp.cloudfunctionsv2.inputs.FunctionServiceConfigDirectVpcNetworkInterfaceArgs;
import com.pulumi.gcp.cloudrunv2.ServiceIamMember;
import com.pulumi.gcp.cloudrunv2.ServiceIamMemberArgs;
import com.pulumi.gcp.firestore.Database;
import com.pulumi.gcp.firestore.DatabaseArgs;
import com.pulumi.gcp.firestore.Field;
import com.pulumi.gcp.firestore.FieldArgs;
import com.pulumi.gcp.firestore.inputs.DatabaseCmekConfigArgs;
import com.pulumi.gcp.firestore.inputs.FieldTtlConfigArgs;
import com.pulumi.gcp.logging.Metric;
import com.pulumi.gcp.logging.MetricArgs;
import com.pulumi.gcp.logging.ProjectBucketConfig;
import com.pulumi.gcp.logging.ProjectBucketConfigArgs;
import com.pulumi.gcp.logging.ProjectExclusion;
import com.pulumi.gcp.logging.ProjectExclusionArgs;
import com.pulumi.gcp.logging.ProjectSink;
import com.pulumi.gcp.logging.ProjectSinkArgs;
import com.pulumi.gcp.logging.inputs.MetricMetricDescriptorArgs;
import com.pulumi.gcp.logging.inputs.MetricMetricDescriptorLabelArgs;
import com.pulumi.gcp.projects.IAMCustomRole;
import com.pulumi.gcp.projects.IAMCustomRoleArgs;
import com.pulumi.gcp.projects.IAMMember;
import com.pulumi.gcp.projects.IAMMemberArgs;
import com.pulumi.gcp.projects.inputs.IAMMemberConditionArgs;
import com.pulumi.gcp.serviceaccount.Account;
import com.pulumi.gcp.serviceaccount.AccountArgs;
import com.pulumi.resources.ComponentResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

/** ${javadoc} */
// ${c.origin}
final class ${c.className} extends ComponentResource {

  private final String name;
  private final GoogleProject project;
<#if named>
  private final Function function;
</#if>
<#if counted>
  private final Metric outcomes;
</#if>
  private final Output<String> url;

  ${c.className}(final String name, final GoogleProject project${c.parameters}) {
    super("${c.type}", name, project.componentOptions());
    this.name = name;
    this.project = project;
    var account =
        new Account(
            name,
            AccountArgs.builder().accountId("${accountId}").displayName("Answers questions").build(),
            project.options(this));
<#if sessions??>
    var sessions = sessions(account<#if key??>, ${key}</#if>);
</#if>
    var environment =
        Output.<String>mapBuilder()
<#list environment as variable, value>
            .put("${variable}", ${value})
</#list>
            .build();
    <#if !named>var </#if>function = function(builds, account, environment<#if subnetwork??>, ${subnetwork}</#if>);
<#list grants as grant>
    ${grant};
</#list>
<#if rerankRole??>
    allowRanking(account);
</#if>
    keepLogs(function);
<#if counted>
    outcomes = outcomes(function);
</#if>
<#if gateway??>
    url = gateway(function).defaultHostname().applyValue(host -> "https://" + host + "/chat");
<#else>
    url = function.url().applyValue(address -> address + "/chat");
</#if>
    registerOutputs(Map.of("url", url));
  }

  /** Returns the URL that questions are posted to. */
  Output<String> url() {
    return url;
  }
<#if serviceName>

  /** Returns the name of the Cloud Run service that the function is. */
  Output<String> serviceName() {
    return function.name();
  }
</#if>
<#if counted>

  /** Returns the same once its outcomes are counted. */
  Output<String> countedService() {
    return Output.tuple(outcomes.id(), function.name()).applyValue(known -> known.t2);
  }
</#if>
<#if sessions??>

  private Database sessions(final Account account<#if key??>, final Output<String> encryption</#if>) {
    var database =
        new Database(
            name,
            DatabaseArgs.builder()
                .project(project.id())
                .name("${sessions}")
                .locationId(project.region())
                .type("FIRESTORE_NATIVE")
                .pointInTimeRecoveryEnablement("POINT_IN_TIME_RECOVERY_ENABLED")
<#if key??>
                .cmekConfig(DatabaseCmekConfigArgs.builder().kmsKeyName(encryption).build())
</#if>
                // Conversations are personal, and expire anyway: they go with the stack.
                .deleteProtectionState("DELETE_PROTECTION_DISABLED")
                .deletionPolicy("DELETE")
                .build(),
            project.options(this));
    new Field(
        name + "-expires",
        FieldArgs.builder()
            .project(project.id())
            .database(database.name())
            .collection("turns")
            .field("expires")
            .ttlConfig(FieldTtlConfigArgs.builder().build())
            .build(),
        project.options(this));
    // Databases have no policies of their own: the condition keeps the grant to this one.
    new IAMMember(
        name + "-sessions",
        IAMMemberArgs.builder()
            .project(project.id())
            .role("roles/datastore.user")
            .member(account.member())
            .condition(
                IAMMemberConditionArgs.builder()
                    .title(name + " conversations")
                    .expression(database.id().applyValue(id -> "resource.name == \"" + id + "\""))
                    .build())
            .build(),
        project.options(this));
    return database;
  }
</#if>

  private Function function(
      final FunctionBuilds builds, final Account account, final Output<Map<String, String>> environment<#if subnetwork??>, final Output<String> subnetwork</#if>) {
    return new Function(
        name,
        FunctionArgs.builder()
            .project(project.id())
            .location(project.region())
            .description("${summary}")
            .buildConfig(builds.python("${folder}", "chat"<#list files as file>, "${file}"</#list>))
            .serviceConfig(
                FunctionServiceConfigArgs.builder()
                    .serviceAccountEmail(account.email())
                    .environmentVariables(environment)
                    .availableMemory("1Gi")
                    .availableCpu("1")
                    .timeoutSeconds(60)
                    .maxInstanceCount(${capacity.instances})
                    .maxInstanceRequestConcurrency(${capacity.concurrency})
<#if subnetwork??>
                    .directVpcNetworkInterfaces(FunctionServiceConfigDirectVpcNetworkInterfaceArgs.builder().subnetwork(subnetwork).build())
                    .directVpcEgress("VPC_EGRESS_ALL_TRAFFIC")
</#if>
                    .build())
            .build(),
        project.options(this));
  }
<#if rerankRole??>

  private void allowRanking(final Account account) {
    var ranker =
        new IAMCustomRole(
            name + "-ranker",
            IAMCustomRoleArgs.builder()
                .project(project.id())
                .roleId("${rerankRole}")
                .title("Ranks passages")
                .permissions("discoveryengine.rankingConfigs.rank")
                .build(),
            project.options(this));
    // What ranks has no policy of its own: the project is the smallest to grant it on.
    new IAMMember(
        name + "-ranks",
        IAMMemberArgs.builder().project(project.id()).role(ranker.name()).member(account.member()).build(),
        project.options(this));
  }
</#if>

  /** Logs go to a bucket of their own, and not to the project's, which keeps them for another time. */
  private void keepLogs(final Function function) {
    var logs =
        new ProjectBucketConfig(
            name,
            ProjectBucketConfigArgs.builder()
                .project(project.id())
                .location(project.region())
                .bucketId("${ids.logs}")
                .retentionDays(${logDays})
                .build(),
            project.options(this));
    var lines = linesOf(function);
    var sink =
        new ProjectSink(
            name,
            ProjectSinkArgs.builder()
                .project(project.id())
                .destination(logs.id().applyValue(id -> "logging.googleapis.com/" + id))
                .filter(lines)
                .build(),
            project.options(this));
    new ProjectExclusion(
        name,
        ProjectExclusionArgs.builder().project(project.id()).filter(lines).build(),
        project.optionsAfter(this, sink));
  }

  private static Output<String> linesOf(final Function function) {
    return function.name().applyValue(service -> "resource.type=\"cloud_run_revision\" resource.labels.service_name=\"" + service + "\"");
  }
<#if counted>

  /** Counts how questions went, which the function's log tells. */
  private Metric outcomes(final Function function) {
    return new Metric(
        name,
        MetricArgs.builder()
            .project(project.id())
            .name("${ids.metric}")
            .filter(linesOf(function).applyValue(lines -> lines + " jsonPayload.outcome:*"))
            .labelExtractors(Map.of("outcome", "EXTRACT(jsonPayload.outcome)"))
            .metricDescriptor(
                MetricMetricDescriptorArgs.builder()
                    .metricKind("DELTA")
                    .valueType("INT64")
                    .labels(MetricMetricDescriptorLabelArgs.builder().key("outcome").valueType("STRING").build())
                    .build())
            .build(),
        project.options(this));
  }
</#if>
<#if gateway??>

  /** The gateway looks at tokens; nobody but it may call the function. */
  private Gateway gateway(final Function function) {
    var account =
        new Account(
            name + "-gateway",
            AccountArgs.builder().accountId("${gateway.accountId}").displayName("Calls the function that answers").build(),
            project.options(this));
    new ServiceIamMember(
        name + "-called-by-gateway",
        ServiceIamMemberArgs.builder()
            .project(project.id())
            .location(project.region())
            .name(function.name())
            .role("roles/run.invoker")
            .member(account.member())
            .build(),
        project.options(this));
    var api = new Api(name, ApiArgs.builder().project(project.id()).apiId("${gateway.id}").build(), project.options(this));
    var config =
        new ApiConfig(
            name,
            ApiConfigArgs.builder()
                .project(project.id())
                .api(api.apiId())
                // A configuration cannot be changed: another one takes its place.
                .apiConfigIdPrefix("${gateway.id}-")
                .openapiDocuments(
                    ApiConfigOpenapiDocumentArgs.builder()
                        .document(
                            ApiConfigOpenapiDocumentDocumentArgs.builder()
                                .path("openapi.yaml")
                                .contents(function.url().applyValue(${c.className}::description))
                                .build())
                        .build())
                .gatewayConfig(
                    ApiConfigGatewayConfigArgs.builder()
                        .backendConfig(ApiConfigGatewayConfigBackendConfigArgs.builder().googleServiceAccount(account.email()).build())
                        .build())
                .build(),
            project.options(this));
    return new Gateway(
        name,
        GatewayArgs.builder()
            .project(project.id())
            .region("${gateway.region}")
            .gatewayId("${gateway.id}")
            .apiConfig(config.id())
            .build(),
        project.options(this));
  }

  private static String description(final String address) {
    try {
      var text = Files.readString(Path.of("${gateway.file}")).replace("ADDRESS", address);
      return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
</#if>
}
