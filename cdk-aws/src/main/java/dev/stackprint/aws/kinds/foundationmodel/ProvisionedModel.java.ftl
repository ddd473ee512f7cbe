package ${c.packageName};

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.Names;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.UniqueResourceNameOptions;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.customresources.AwsCustomResource;
import software.amazon.awscdk.customresources.AwsCustomResourcePolicy;
import software.amazon.awscdk.customresources.AwsSdkCall;
import software.amazon.awscdk.customresources.PhysicalResourceId;
import software.amazon.awscdk.customresources.PhysicalResourceIdReference;
import software.amazon.awscdk.services.iam.Grant;
import software.amazon.awscdk.services.iam.GrantOnPrincipalOptions;
import software.amazon.awscdk.services.iam.IGrantable;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/** ${javadoc} CloudFormation has no type for that. */
// ${c.origin}
final class ${c.className} extends Construct {

  private static final String ARN = "provisionedModelArn";

  private final AwsCustomResource throughput;

  ${c.className}(final Construct scope, final String id${c.parameters}) {
    super(scope, id);
    throughput =
        AwsCustomResource.Builder.create(this, "Throughput")
            .resourceType("Custom::ProvisionedThroughput")
            // Nothing of a purchase can be changed: another one takes its place, and it is deleted then.
            .onUpdate(buy())
            .onDelete(
                AwsSdkCall.builder()
                    .service("Bedrock")
                    .action("deleteProvisionedModelThroughput")
                    .parameters(Map.of("provisionedModelId", new PhysicalResourceIdReference()))
                    .ignoreErrorCodesMatching("ResourceNotFoundException")
                    .build())
            .policy(AwsCustomResourcePolicy.fromStatements(List.of(mayBuy(), mayDelete())))
            .logGroup(
                LogGroup.Builder.create(this, "Logs")
                    .retention(RetentionDays.THREE_MONTHS)
                    .removalPolicy(RemovalPolicy.DESTROY)
                    .build())
            .installLatestAwsSdk(false)
            .build();
    acknowledgeFindings();
    acknowledgeFunction();
  }
<#if modelId>

  /** Returns what Bedrock takes as the model's id. */
  String modelId() {
    return throughput.getResponseField(ARN);
  }
</#if>
<#if modelArn>

  /** Returns the ARN of what is called. */
  String modelArn() {
    return throughput.getResponseField(ARN);
  }
</#if>
<#if metricId>

  /** Returns the name under which Bedrock keeps the model's metrics. */
  String metricId() {
    return throughput.getResponseField(ARN);
  }
</#if>
<#if guarded>

  /**
   * Lets a principal call the model, if the call applies a published version of a guardrail. Any of
   * them will do: calls with the former one go on while a new one is deployed.
   */
  void grantGuardedInvoke(final IGrantable caller, final String guardrailArn) {
    allowInvoke(caller, Map.of("StringLike", Map.of("bedrock:GuardrailIdentifier", guardrailArn + ":*")));
  }
</#if>
<#if unguarded>

  /** Lets a principal call the model. */
  void grantInvoke(final IGrantable caller) {
    allowInvoke(caller, Map.of());
  }
</#if>
<#if guarded || unguarded>

  private void allowInvoke(final IGrantable caller, final Map<String, Map<String, String>> conditions) {
    Grant.addToPrincipal(
        GrantOnPrincipalOptions.builder()
            .grantee(caller)
            .actions(List.of("bedrock:InvokeModel"))
            .resourceArns(List.of(throughput.getResponseField(ARN)))
            .conditions(conditions)
            .build());
  }
</#if>

  private AwsSdkCall buy() {
    var name =
        Names.uniqueResourceName(
                this, UniqueResourceNameOptions.builder().maxLength(${prefixLength}).separator("-").build())
            + "-${nameSuffix}";
    var parameters = new TreeMap<String, Object>();
<#if committed>
    parameters.put("commitmentDuration", "${commitment}");
</#if>
    parameters.put("modelId", "${model}");
    parameters.put("modelUnits", ${units});
    parameters.put("provisionedModelName", name);
    return AwsSdkCall.builder()
        .service("Bedrock")
        .action("createProvisionedModelThroughput")
        .parameters(parameters)
        .physicalResourceId(PhysicalResourceId.fromResponse(ARN))
        .build();
  }

  /** Lets the CDK's function buy capacity for this one model. */
  private PolicyStatement mayBuy() {
    return PolicyStatement.Builder.create()
        .actions(List.of("bedrock:CreateProvisionedModelThroughput"))
        .resources(List.of(foundationModel("${foundationModel}"), foundationModel("${model}"), bought()))
        .build();
  }

  private PolicyStatement mayDelete() {
    return PolicyStatement.Builder.create()
        .actions(List.of("bedrock:DeleteProvisionedModelThroughput"))
        .resources(List.of(bought()))
        .build();
  }

  private String foundationModel(final String id) {
    return Stack.of(this).formatArn(ArnComponents.builder().service("bedrock").account("").resource("foundation-model/" + id).arnFormat(ArnFormat.NO_RESOURCE_NAME).build());
  }

  private String bought() {
    return Stack.of(this).formatArn(ArnComponents.builder().service("bedrock").resource("provisioned-model").resourceName("*").build());
  }

  private void acknowledgeFindings() {
    var stack = Stack.of(this);
    Validations.of(this)
        .acknowledge(
            Acknowledgment.builder()
                .id(
                    "AwsSolutions::AwsSolutions-IAM5[Resource::"
                        + bought().replace(stack.getAccount(), "<AWS::AccountId>")
                        + "]")
                .reason("What is bought gets its id when it is.")
                .build());
  }

  ${function}
}
